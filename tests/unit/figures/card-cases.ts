// What rules 6, 7 and 8 say of some cards: asked of the rules in the unit tests, and of the database in the storage tests.

/** What happened, in the order recorded; what the child counts as on 2026-03-01, and what is shown of it. */
export const cardCases: readonly (readonly [readonly string[], 'left' | 'done' | 'declined', string])[] = [
  [[], 'left', 'left'],
  [['filed 2026-02-01'], 'left', 'filed'],
  [['taken 2026-02-01'], 'done', 'taken'],
  [['issued 2026-02-01'], 'done', 'issued'],
  [['handed-over 2026-02-01', 'taken 2026-02-02'], 'done', 'handed-over'],
  [['taken 2026-03-02'], 'left', 'left'],
  [['taken 2026-02-01', 'sent-back 2026-02-05'], 'left', 'left'],
  [['taken 2026-02-01', 'sent-back 2026-03-02'], 'done', 'taken'],
  [['taken 2026-02-05', 'sent-back 2026-02-05'], 'left', 'left'],
  [['sent-back 2026-02-05', 'taken 2026-02-05'], 'done', 'taken'],
  [['filed 2026-02-01', 'sent-back 2026-02-05', 'filed 2026-02-07'], 'left', 'filed'],
  [['issued 2026-02-01', 'sent-back 2026-02-05'], 'done', 'issued'],
  [['declined 2026-02-01'], 'declined', 'declined'],
  [['declined 2026-02-01', 'willing 2026-02-03'], 'left', 'left'],
  [['willing 2026-02-03', 'declined 2026-02-03'], 'declined', 'declined'],
  [['declined 2026-02-03', 'willing 2026-02-03'], 'left', 'left'],
  [['willing 2026-02-03', 'declined 2026-02-01'], 'left', 'left'],
  [['declined 2026-02-01', 'taken 2026-02-03'], 'done', 'taken'],
  [['taken 2026-02-01', 'declined 2026-02-03'], 'done', 'taken'],
  [['declined 2026-02-01', 'taken 2026-02-03', 'sent-back 2026-02-09'], 'declined', 'declined'],
  [['filed 2026-02-01', 'declined 2026-02-03'], 'declined', 'declined'],
]

/** Of a child born 2018-05-13: what happened; the day asked about; whether its card is without photo and it has turned six. */
export const photoCases: readonly (readonly [string, readonly string[], string, boolean])[] = [
  ['taken under six, now six', ['taken 2024-05-12'], '2026-06-01', true],
  ['taken on the sixth birthday', ['taken 2024-05-13'], '2026-06-01', false],
  ['taken at five, again at seven', ['taken 2023-01-01', 'taken 2025-06-01'], '2026-06-01', false],
  [
    'the second taking was sent back',
    ['taken 2023-01-01', 'issued 2023-02-01', 'taken 2025-06-01', 'sent-back 2025-07-01'],
    '2026-06-01',
    true,
  ],
  ['issued after the sixth birthday', ['taken 2024-05-10', 'issued 2024-05-20'], '2026-06-01', false],
  ['handed over at seven, made at five', ['issued 2023-01-01', 'handed-over 2025-06-01'], '2026-06-01', true],
  ['only handed over, at seven', ['handed-over 2025-06-01'], '2026-06-01', false],
  ['still under six', ['taken 2023-01-01'], '2024-05-12', false],
  ['now fourteen', ['taken 2023-01-01'], '2032-05-13', true],
  [
    'taken again and sent back on one day',
    ['issued 2023-01-01', 'taken 2025-07-01', 'sent-back 2025-07-01'],
    '2026-06-01',
    true,
  ],
  [
    'sent back and taken again on one day',
    ['issued 2023-01-01', 'sent-back 2025-07-01', 'taken 2025-07-01'],
    '2026-06-01',
    false,
  ],
]
