import Results
import TestSupport
import Testing

@Suite struct CSVTests {
  private func written(_ cells: Cell...) -> String {
    var csv = CSV()
    for cell in cells { csv.write(cell) }
    csv.endRow()
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test func `Rows end in CR LF and cells are parted by commas`() {
    #expect(written(.text("a"), .whole(-3), .number(0.5), .missing, .text("z")) == "a,-3,0.5,,z\r\n")
    #expect(written(.missing, .missing) == ",\r\n")
  }

  @Test func `Commas, quotes and line ends are quoted`() {
    #expect(written(.text("a,b")) == "\"a,b\"\r\n")
    #expect(written(.text("say \"no\"")) == "\"say \"\"no\"\"\"\r\n")
    #expect(written(.text("two\nlines")) == "\"two\nlines\"\r\n")
    #expect(written(.text("Zoë's – ok")) == "Zoë's – ok\r\n")
  }

  @Test(arguments: ["=1+1", "+44", "-x", "@sum", "\tx"])
  func `What a spreadsheet would run gets an apostrophe`(text: String) {
    #expect(written(.text(text)) == "'\(text)\r\n")
  }

  @Test func `Numbers have the fewest digits that read back the same`() {
    #expect(written(.number(0.1)) == "0.1\r\n")
    #expect(written(.number(1.0 / 3)) == "0.3333333333333333\r\n")
    #expect(written(.number(-0.0)) == "0.0\r\n")
    #expect(written(.number(.nan), .number(.infinity)) == ",\r\n")
    for index in 0..<1_000 {
      let value = unit(9, UInt64(index)) * 1e7
      #expect(Double(written(.number(value)).dropLast(1)) == value)
    }
  }

  @Test func `What was written reads back, whatever the pieces it comes in`() {
    let rows = [["a", "b,\"c\"", ""], ["", "x\r\ny", "é"], ["1", "\"", "\"\""]]
    var csv = CSV()
    for row in rows {
      for cell in row { csv.write(text: cell) }
      csv.endRow()
    }
    for size in [1, 2, 3, 7, 1_000] {
      var reader = CSVReader()
      var read: [[String]] = []
      for start in stride(from: 0, to: csv.bytes.count, by: size) {
        let piece = csv.bytes[start..<min(start + size, csv.bytes.count)]
        _ = reader.read(piece) { row in
          read.append(row)
          return true
        }
      }
      #expect(read == rows)
    }
  }
}
