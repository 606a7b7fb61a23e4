/// A sentence of an answer: words, names and numbers that each know their cell. Worded once; skins write it down.
///
///     "After \(months) months \(name: design) attains \(attained) of its joint aims."
public struct Claim: Sendable, Hashable, ExpressibleByStringInterpolation {
  public enum Piece: Sendable, Hashable {
    case words(String)
    /// What somebody called something.
    case name(String)
    case number(CitedNumber)
    /// Half of the number's interval.
    case error(CitedNumber)
  }
  public private(set) var pieces: [Piece]

  public init(stringLiteral words: String) { pieces = [.words(words)] }
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { pieces.append(.words(literal)) } }
    public mutating func appendInterpolation(_ number: CitedNumber) { pieces.append(.number(number)) }
    public mutating func appendInterpolation(errorOf number: CitedNumber) { pieces.append(.error(number)) }
    public mutating func appendInterpolation(name: String) { pieces.append(.name(name)) }
    public mutating func appendInterpolation(words: String) { appendLiteral(words) }
    public mutating func appendInterpolation(_ claim: Claim) { pieces += claim.pieces }
  }

  /// Its numbers, in the order of the sentence.
  public var numbers: [CitedNumber] {
    pieces.compactMap { piece in
      switch piece {
      case .number(let number), .error(let number): number
      case .words, .name: nil
      }
    }
  }
}

/// What a study found, as a value that every skin shows: the answer in claims. Its tables are those of the run that the numbers
/// are cited from.
public struct Answer: Sendable, Hashable {
  /// The answer itself, a sentence each.
  public var claims: [Claim]

  public init(_ claims: [Claim]) { self.claims = claims }
}
