import Foundation
import Results
import TestSupport
import Workbench

/// Why a use case didn't do what it was asked; nil where it did.
func failure(of action: () throws -> Void) -> Failure? {
  do {
    try action()
    return nil
  } catch { return error as? Failure }
}

/// The rows of a table on the disk, its header first.
func rows(ofTable path: String) -> [[String]] {
  var reader = CSVReader()
  var rows: [[String]] = []
  _ = reader.read(bytes(path) ?? Data()) { row in
    rows.append(row)
    return true
  }
  return rows
}
