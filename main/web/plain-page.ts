interface PlainPage {
  title: string
  sentences: readonly string[]
  /** All of it once more, for who does not read Vietnamese. */
  english: string
  link?: { to: string; text: string }
}

/** A page of one heading and some sentences, for what is said before or instead of the product itself. */
export function plainPage({ title, sentences, english, link }: PlainPage): string {
  const paragraphs = sentences.map((sentence) => `<p>${escaped(sentence)}</p>`)
  if (link !== undefined) paragraphs.push(`<p><a href="${escaped(link.to)}">${escaped(link.text)}</a></p>`)
  paragraphs.push(`<p lang="en">${escaped(english)}</p>`)
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Sổ Thu Nhận</title>
<style>body{font:17px/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color:#1b2a2f}h1{font-size:1.4rem}a{color:#0b6b64}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${paragraphs.join('\n')}
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
