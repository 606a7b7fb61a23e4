import Results
import Testing

@Suite struct RecordedTableTests {
  private let schema = Table<FailureRow>.failures.schema
  private let whole = "replication,design,quantity,value\r\n1,a,x,0.5\r\n2,'=b,y,\r\n"

  private func table(_ text: String, isBeginning: Bool = false) throws -> RecordedTable {
    try RecordedTable(schema) { handle in
      var reader = RowReader(schema)
      try reader.read(Array(text.utf8), handle: handle)
      if !isBeginning { try reader.finish() }
    }
  }

  private func fault(_ text: String, isBeginning: Bool = false) -> String? {
    do {
      _ = try table(text, isBeginning: isBeginning)
      return nil
    } catch {
      let fault = error as? RecordFault
      return "\(fault?.file ?? "") \(fault?.row ?? 0): \(fault?.what ?? "")"
    }
  }

  @Test func `Cells are read as the types of their columns, formulas without their guard`() throws {
    let table = try table(whole)
    #expect(table.rows.map { $0.number("replication") } == [1, 2])
    #expect(table.rows.map { $0.text("design") } == ["a", "=b"])
    #expect(table.rows.map { $0.number("value") } == [0.5, nil])
  }

  @Test(arguments: [
    ("", "failures.csv 1: the file is empty"),
    ("replication,design\r\n", "failures.csv 1: the columns are not the ones"),
    ("1,a,x,0.5,7\r\n", "failures.csv 2: it has 5 cells; the table has 4 columns"),
    ("one,a,x,0.5\r\n", "failures.csv 2: replication is \"one\"; it has to be a whole number"),
    (",a,x,0.5\r\n", "failures.csv 2: replication is \"\"; it may not be empty"),
    ("1,a,x,high\r\n", "failures.csv 2: value is \"high\"; it has to be a number"),
    ("1,a,x,inf\r\n", "failures.csv 2: value is \"inf\""),
    ("1,a,x,1\r\n1,a,y,2\r\n", "failures.csv 3: an earlier row has the same replication, design"),
    ("1,a,x,0", "failures.csv 2: the file ends in the middle of a row"),
  ])
  func `A file that was changed is refused with the row`(rest: String, sentence: String) {
    let text = rest.isEmpty || rest.hasPrefix("replication") ? rest : "replication,design,quantity,value\r\n" + rest
    #expect(fault(text)?.hasPrefix(sentence) == true, "\(fault(text) ?? "no fault")")
  }

  @Test func `The beginning of a file may end anywhere`() throws {
    #expect(try table(String(whole.dropLast(4)), isBeginning: true).rows.count == 1)
    #expect(fault(whole, isBeginning: true) == nil)
  }
}
