import Foundation
import Results
import Testing

@Suite struct ColumnExtentsTests {
  private func field(_ name: String, type: String) throws -> TableSchema.Field {
    let json = "{\"name\": \"\(name)\", \"type\": \"\(type)\", \"description\": \"\"}"
    return try JSONDecoder().decode(TableSchema.Field.self, from: Data(json.utf8))
  }

  /// The constraints of a table's columns, each named with its type.
  private func constraints(_ columns: [(String, String)], _ rows: String) throws -> [TableSchema.Constraints?] {
    let head = columns.map(\.0).joined(separator: ",") + "\r\n"
    let json =
      "{\"profile\":\"\",\"name\":\"t\",\"path\":\"t.csv\",\"title\":\"\",\"format\":\"csv\",\"mediatype\":\"\",\"encoding\":\"\",\"schema\":{\"fields\":[],\"primaryKey\":[],\"missingValues\":[]}}"
    var table = try JSONDecoder().decode(TableSchema.self, from: Data(json.utf8))
    table.schema.fields = try columns.map { try field($0.0, type: $0.1) }
    return table.holding(ColumnExtents(of: Array((head + rows).utf8))).schema.fields.map(\.constraints)
  }

  @Test func `Numbers have their lowest and highest, words are listed as they come, and empty cells are neither`()
    throws
  {
    let found = try constraints(
      [("n", "integer"), ("x", "number"), ("w", "string"), ("none", "number")],
      "3,-0.5,b,\r\n,2e3,\"a, c\",\r\n1,0.0,b,\r\n")
    #expect(found[0] == .init(minimum: 1, maximum: 3))
    #expect(found[1] == .init(minimum: -0.5, maximum: 2000))
    #expect(found[2] == .init(enum: ["b", "a, c"]))
    #expect(found[3] == nil)
  }

  @Test func `More words than a hundred are text`() throws {
    let rows = (0..<101).map { "word \($0)\r\n" }
    #expect(try constraints([("w", "string")], rows.dropLast().joined())[0]?.enum?.count == 100)
    #expect(try constraints([("w", "string")], rows.joined())[0] == nil)
  }
}
