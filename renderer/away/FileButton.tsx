import { useRef } from 'react'
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import parts from './Away.module.css'

interface FileButtonProps {
  label: string
  accept: string
  filled?: boolean
  loading?: boolean
  onFile: (file: File) => void
}

/** A button that lets a person choose one file. */
export function FileButton({ label, accept, filled = false, loading = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'default'}
        loading={loading}
        leftSection={<IconFileImport size="1rem" stroke={1.7} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={parts.input}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
