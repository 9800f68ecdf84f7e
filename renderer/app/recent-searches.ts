const most = 5

// Kept only while the window is open: words searched for are names of people.
let recent: readonly string[] = []

export function recentSearches(): readonly string[] {
  return recent
}

export function rememberSearch(words: string): void {
  recent = [words, ...recent.filter((earlier) => earlier !== words)].slice(0, most)
}
