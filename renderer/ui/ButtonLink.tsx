import type { ComponentProps } from 'react'
import { ActionIcon, Button, type ActionIconProps, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

type AnchorOnly = Omit<ComponentProps<'a'>, keyof ButtonProps>

function AnchorButton(props: ButtonProps & AnchorOnly) {
  return <Button component="a" {...props} />
}

function AnchorIcon(props: ActionIconProps & Omit<ComponentProps<'a'>, keyof ActionIconProps>) {
  return <ActionIcon component="a" {...props} />
}

/** A link that looks like a button: its address is checked against the routes. */
export const ButtonLink = createLink(AnchorButton)
export const IconLink = createLink(AnchorIcon)
