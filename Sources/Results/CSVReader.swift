/// Reads comma-separated values after RFC 4180 piece by piece, a row at a time, in memory for one row.
public struct CSVReader {
  private var row: [String] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  private var lastWasQuote = false

  public init() {}

  /// Takes the next bytes and hands on each row that is complete.
  ///
  /// - Parameter handle: gets a row; false ends the reading.
  /// - Returns: whether more is wanted.
  public mutating func read(_ bytes: some Sequence<UInt8>, handle: ([String]) throws -> Bool) rethrows -> Bool {
    for byte in bytes {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          lastWasQuote = true
        } else {
          field.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        // Two quotes in a row inside quotes stand for one.
        if lastWasQuote { field.append(byte) }
        isQuoted = true
      case UInt8(ascii: ","): endField()
      case 13: break
      case 10:
        endField()
        let complete = row
        row = []
        if try !handle(complete) { return false }
      default: field.append(byte)
      }
      lastWasQuote = false
    }
    return true
  }

  private mutating func endField() {
    row.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
  }
}
