/// Something in a scenario file that can't stay as it is: where, what, and what would do instead.
public struct Fault: Sendable, Hashable {
  /// The file's name as it was given.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in characters (Unicode scalars), from 1.
  public var column: Int
  /// The keys that lead to the place, such as `partners.police.pledge.staff`; empty for the file as a whole.
  public var keyPath: String
  /// What is written there; empty where it is not one piece of text.
  public var value: String
  /// What is wrong, as the predicate of a sentence about the value: `has the wrong unit`.
  public var problem: String
  /// What may stand there instead; empty where `problem` says it all.
  public var allowed: String
  /// The known word that comes nearest to the one written, if any comes near.
  public var nearest: String?

  public init(
    file: String, line: Int, column: Int, keyPath: String = "", value: String = "", problem: String,
    allowed: String = "", nearest: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.keyPath = keyPath
    self.value = value
    self.problem = problem
    self.allowed = allowed
    self.nearest = nearest
  }
}

extension Fault: CustomStringConvertible {
  /// One line, such as `crime.yaml:14:12: partners.police.pledge.staff: "3 pounds" has the wrong unit; allowed: …`.
  public var description: String {
    var line = "\(file.legible(atMost: 300)):\(line):\(column): "
    if !keyPath.isEmpty { line += keyPath.legible(atMost: 200) + ": " }
    if !value.isEmpty { line += "\"\(value.legible(atMost: 60))\" " }
    line += problem
    if !allowed.isEmpty { line += "; allowed: \(allowed)" }
    if let nearest { line += "; did you mean \"\(nearest.legible(atMost: 120))\"?" }
    return line
  }
}

extension Fault: Comparable {
  /// In the order of the file.
  public static func < (one: Fault, other: Fault) -> Bool {
    (one.line, one.column, one.keyPath, one.problem) < (other.line, other.column, other.keyPath, other.problem)
  }
}

/// The content of a scenario file has faults: all of them, in the order of the file.
public struct FaultyScenario: Error, Sendable, CustomStringConvertible {
  public let faults: [Fault]

  /// One line a fault.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// A scenario file is missing or can't be opened.
public struct UnreadableFile: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  /// Such as `there is no such file`.
  public let reason: String

  public var description: String { "\"\(path.legible(atMost: 300))\" can't be read: \(reason)." }
}

extension String {
  /// The text on one line of a terminal: nothing that could move the cursor, and no more than `limit` characters.
  func legible(atMost limit: Int) -> String {
    let shown = unicodeScalars.prefix(limit).map { $0.isControl ? "\u{FFFD}" : String($0) }.joined()
    return unicodeScalars.count > limit ? shown + "…" : shown
  }
}

extension Unicode.Scalar {
  /// Whether the character is not for reading: controls, line separators, and marks that turn the direction of text.
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0xFEFF
    default: false
    }
  }
}
