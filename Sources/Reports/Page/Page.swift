import Foundation
import Results

/// One self-contained web page: no file beside it, nothing from a network.
struct Page {
  let title: String
  let locale: ReaderLocale
  let body: HTML
  /// By name.
  var charts: [String: DrawnChart] = [:]
  /// Scripts of Vega, Vega-Lite and Vega-Embed; nil where they aren't at hand.
  let runtime: String?

  var bytes: [UInt8] {
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(locale.name.hasPrefix("en") ? locale.name : "en-GB")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(Self.allowed)">
      <meta name="generator" content="Convene \(Convene.version)">
      <title>\(title)</title>
      \(HTML.trusted("style", Self.text(PackageResources.report_css)))</head>
      <body>
      <a class="skip" href="#answer">To the answer</a>
      \(body)\(scripts)</body>
      </html>

      """
    return Array(html.source.utf8)
  }

  /// The page loads nothing, whatever a name in it tries.
  private static let allowed =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

  private var scripts: HTML {
    guard let runtime, !charts.isEmpty else { return "" }
    let data = charts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value.text)" }.joined(separator: ",\n")
    return """
      \(HTML.data(id: "charts", json: "{\n\(data)\n}"))\(HTML.trusted("script", runtime))\
      \(HTML.trusted("script", Self.text(PackageResources.report_js)))
      """
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
