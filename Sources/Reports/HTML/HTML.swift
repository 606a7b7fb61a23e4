/// A piece of a web page.
///
/// Written as a string literal, in which markup stands as it is and everything put in with `\( )` is text: what came from a
/// file can't become markup, neither between tags nor inside a quoted attribute. Only another piece goes in unchanged.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  public private(set) var source: String

  public init(stringLiteral value: String) { source = value }
  public init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }
  /// Text that shows as it is.
  public init(text: String) { source = Self.escaped(text) }

  public struct StringInterpolation: StringInterpolationProtocol {
    var source = ""

    public init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }
    public mutating func appendLiteral(_ literal: String) { source += literal }
    public mutating func appendInterpolation(_ text: some StringProtocol) { source += HTML.escaped(String(text)) }
    public mutating func appendInterpolation(_ number: Int) { source += String(number) }
    public mutating func appendInterpolation(_ piece: HTML) { source += piece.source }
    public mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { source += piece.source } }
    public mutating func appendInterpolation(_ piece: HTML?) { source += piece?.source ?? "" }
  }

  /// A name that somebody gave: it keeps its own writing direction and leaves that of its neighbours alone.
  package static func name(_ name: String) -> HTML { "<bdi>\(name)</bdi>" }

  /// A name within a sentence.
  static func quoted(_ name: String) -> HTML { "“\(HTML.name(name))”" }

  /// JSON that scripts of the page read. Inside a script element only `<` could end it or begin a comment.
  package static func data(id: String, json: String) -> HTML {
    var piece: HTML = "<script type=\"application/json\" id=\"\(id)\">"
    piece.source += json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003C")
    piece.source += "</script>\n"
    return piece
  }

  /// A script or style sheet of Convene's own, never anything of a user's.
  static func trusted(_ element: String, _ content: String) -> HTML {
    HTML(stringLiteral: "<\(element)>\n\(content)\n</\(element)>\n")
  }

  /// Control characters, which no page may hold, become the sign for an unknown one.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension [HTML] {
  package func joined(separator: HTML) -> HTML {
    HTML("\(enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] })")
  }
}
