import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Autocomplete,
  Drawer,
  Input,
  Menu,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core'
import parts from './theme.module.css'

/** The heading of a dialog is no banner of the page: there is one, the top bar. */
const noBanner = { header: { role: 'presentation' } }

/** The window itself never scrolls, only parts of it: to lock it makes the browser lay everything out anew. */
const unlocked = { lockScroll: false }

/** Mantine dressed in our tokens: one teal, quiet edges, no shadow but on overlays. */
export const theme = createTheme({
  colors: {
    teal: [
      '#E4F1EF',
      '#C6E3DE',
      '#8ADBD0',
      '#6CCBBE',
      '#4DBDAF',
      '#2A9488',
      '#0B6B62',
      '#085A52',
      '#07463F',
      '#05312D',
    ],
    // Mantine's own dark greys are warm; these are ours, from ink down to the page.
    dark: [
      '#E8EEEC',
      '#B7C3C0',
      '#93A19E',
      '#6F7D7A',
      '#465451',
      '#2A3533',
      '#161E1D',
      '#121918',
      '#0F1514',
      '#0A0F0E',
    ],
  },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  defaultRadius: 'md',
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.25rem' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', dense: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  fontFamily: "'STN So', 'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  headings: { fontFamily: "'STN So', 'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif" },
  shadows: { xs: 'none', sm: 'none', md: 'var(--stn-overlay-shadow)', lg: 'var(--stn-overlay-shadow)', xl: 'none' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: parts.button ?? '' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    TextInput: TextInput.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    Textarea: Textarea.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    Select: Select.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    NativeSelect: NativeSelect.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    NumberInput: NumberInput.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'sm' }, classNames: { input: parts.input ?? '' } }),
    SegmentedControl: SegmentedControl.extend({
      classNames: { root: parts.segments ?? '', indicator: parts.segment ?? '', label: parts.segmentLabel ?? '' },
    }),
    InputWrapper: Input.Wrapper.extend({ classNames: { label: parts.label ?? '' } }),
    MultiSelect: MultiSelect.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    Autocomplete: Autocomplete.extend({ classNames: { input: parts.input ?? '', label: parts.label ?? '' } }),
    Radio: Radio.extend({ classNames: { radio: parts.radio ?? '' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, shadow: 'lg', attributes: noBanner, ...unlocked } }),
    ModalRoot: Modal.Root.extend({ defaultProps: unlocked }),
    Drawer: Drawer.extend({ defaultProps: { shadow: 'lg', attributes: noBanner, ...unlocked } }),
    DrawerRoot: Drawer.Root.extend({ defaultProps: unlocked }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md' } }),
  },
})

const shared = {
  '--mantine-color-body': 'var(--stn-surface)',
  '--mantine-color-text': 'var(--stn-ink)',
  '--mantine-color-dimmed': 'var(--stn-ink3)',
  '--mantine-color-default': 'var(--stn-surface)',
  '--mantine-color-default-color': 'var(--stn-ink)',
  '--mantine-color-default-border': 'var(--stn-line2)',
  '--mantine-color-default-hover': 'var(--stn-hover)',
  '--mantine-color-placeholder': 'var(--stn-ink3)',
  '--mantine-color-anchor': 'var(--stn-teal-ink)',
  '--mantine-color-error': 'var(--stn-red-ink)',
  '--mantine-color-teal-filled': 'var(--stn-teal)',
  '--mantine-color-teal-filled-hover': 'var(--stn-teal-ink)',
  '--mantine-primary-color-filled': 'var(--stn-teal)',
  '--mantine-primary-color-contrast': 'var(--stn-on-teal)',
}

/** Mantine's own variables read ours; light, dark and high contrast differ in tokens.css only. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
