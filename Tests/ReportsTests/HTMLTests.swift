import Reports
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("Tom & \"Jerry's\"", "Tom &amp; &quot;Jerry&#39;s&quot;"),
    ("=cmd|' /C calc'!A0", "=cmd|&#39; /C calc&#39;!A0"), ("שלום 👩‍👩‍👧 é", "שלום 👩‍👩‍👧 é"),
    ("a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"),
  ])
  func `What is put in is text, between tags and in attributes`(text: String, escaped: String) {
    let piece: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(piece.source == "<p title=\"\(escaped)\">\(escaped)</p>")
    #expect(HTML("\(piece)").source == piece.source)
  }

  @Test func `A name keeps its writing direction to itself`() {
    #expect(HTML.name("א <b>").source == "<bdi>א &lt;b&gt;</bdi>")
  }

  @Test func `Data for scripts can't end the script`() {
    let piece = HTML.data(id: "x", json: "{\"a\": \"</script><!--\"}").source
    #expect(
      piece.hasPrefix("<script type=\"application/json\" id=\"x\">{\"a\": \"\\u003C/script>\\u003C!--\"}</script>"))
  }

  @Test func `Pieces join with a separator`() {
    let pieces: [HTML] = ["a", "<b>b</b>", "c"]
    #expect(pieces.joined(separator: ", ").source == "a, <b>b</b>, c")
    #expect(listed(pieces).source == "a, <b>b</b> and c")
  }
}
