/// Comma-separated values after RFC 4180, in UTF-8 with CRLF line ends.
///
/// Numbers are written with the fewest digits that read back as the same number. Text that starts with `=`, `+`, `-`,
/// `@`, a tab or a carriage return would run as a formula in a spreadsheet: it gets an apostrophe in front.
public struct CSV: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isAtStartOfRow = true

  public init() {}

  /// What text begins with that a spreadsheet would run.
  static let formulaStarts = Array("=+-@\t\r".utf8)

  public mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): write(text: text)
    case .number(let number): write(number)
    case .whole(let number): write(whole: number)
    case .missing: separate()
    }
  }

  /// Not a number and infinity have no form in a table: their cells stay empty.
  public mutating func write(_ number: Double) {
    guard number.isFinite else { return separate() }
    plain(number == 0 ? "0.0" : number.description)
  }

  public mutating func write(whole number: Int) {
    // Most whole numbers are small, and short work.
    guard (0..<10).contains(number) else { return plain(String(number)) }
    separate()
    bytes.append(UInt8(ascii: "0") + UInt8(number))
  }

  public mutating func write(text: String) {
    separate()
    let isFormula = text.utf8.first.map(Self.formulaStarts.contains) ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: safe.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func endRow() {
    bytes.append(13)
    bytes.append(10)
    isAtStartOfRow = true
  }

  private mutating func plain(_ text: consuming String) {
    separate()
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfRow = false
  }
}

/// What stands in one place of a table.
public enum Cell: Sendable, Hashable {
  case text(String)
  case number(Double)
  case whole(Int)
  case missing

  /// A number that may not be known.
  static func number(_ value: Double?) -> Cell { value.map(Cell.number) ?? .missing }

  /// One replication's number of a quantity.
  public static func number(_ value: Double, isWhole: Bool) -> Cell {
    isWhole ? Int(exactly: value).map(Cell.whole) ?? .number(value) : .number(value)
  }
}
