// The process that opens one spreadsheet, as a file of its own beside the main process.
import '../host/file-reader.ts'
