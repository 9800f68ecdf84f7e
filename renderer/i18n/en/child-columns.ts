/** Choosing and ordering the columns of the list of children. */
export const childColumns = {
  menu: 'Columns',
  legend: 'Columns of the list, in their order',
  hint: 'The name comes first; birth and standing are always shown. Change the order with the arrows or by dragging; drag the edge of a heading to change its width. This machine remembers the choice.',
  reset: 'Reset columns, order and widths',
  up: 'Move the column {{column}} up',
  down: 'Move the column {{column}} down',
  placed: 'Column {{column}}: number {{place}} of {{of}}',
  edge: 'Width of the column {{column}}',
  usual: 'usual width',
  width: '{{n}} letters',
}
