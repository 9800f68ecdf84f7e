// First import of every entry, plain JavaScript on purpose: an old Node cannot even read the TypeScript that follows,
// and one between would crash without a word on the database driver.
const wanted = 24
const found = process.versions.node

if (Number(found.split('.')[0]) < wanted) {
  process.stderr.write(
    `Sổ Thu Nhận cần Node ${wanted} trở lên, máy này đang chạy Node ${found}: hãy chạy bằng "npm start" hoặc cài Node ${wanted}. / ` +
      `Sổ Thu Nhận needs Node ${wanted} or newer and this is Node ${found}: run it with "npm start" or install Node ${wanted}.\n`,
  )
  process.exit(2)
}
