import Foundation

/// Bold and colour, where the terminal has them and nobody said otherwise (no-color.org).
enum Emphasis {
  /// Whether what goes to a stream may be emphasised.
  static func isShown(on stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(stream) == 1 && environment["TERM"] != "dumb" && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// An answer with its first line, what it is about, in bold.
  static func titled(_ text: String) -> String {
    guard isShown(on: STDOUT_FILENO), let end = text.firstIndex(of: "\n") else { return text }
    return "\u{1B}[1m\(text[..<end])\u{1B}[0m\(text[end...])"
  }
}
