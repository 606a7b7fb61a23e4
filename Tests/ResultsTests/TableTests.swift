import Experiments
import Foundation
import Results
import TestSupport
import Testing

@Suite struct TableTests {
  @Test func `Every table's file begins with the columns that the data package describes`() throws {
    let findings = Findings(Experiment(.small, replications: 2))
    let files = RunTables.files(findings)
    for schema in RunTables.schemas where schema.name != "replications" {
      let file = try #require(files.first { $0.name == schema.path })
      let header = String(decoding: file.bytes.prefix { $0 != 13 }, as: UTF8.self)
      #expect(header == schema.schema.fields.map(\.name).joined(separator: ","))
      #expect(schema.schema.primaryKey.allSatisfy { key in schema.schema.fields.contains { $0.name == key } })
    }
    let header = String(decoding: Table<ReplicationRow>.replications.header, as: UTF8.self)
    let schema = try #require(RunTables.schemas.first { $0.name == "replications" })
    #expect(header == schema.schema.fields.map(\.name).joined(separator: ",") + "\r\n")
  }

  @Test func `Every column says what it means, and column names are unique`() {
    for schema in RunTables.schemas {
      let fields = schema.schema.fields
      #expect(Set(fields.map(\.name)).count == fields.count)
      #expect(fields.allSatisfy { $0.description.hasSuffix(".") })
      #expect(fields.allSatisfy { ["string", "integer", "number"].contains($0.type) })
    }
  }

  @Test func `The fast writer of replications writes what their table says`() {
    let width = OutcomeColumn.all.count
    var csv = CSV()
    var rows: [ReplicationRow] = []
    for replication in 0..<20 {
      let outcomes = (0..<width).map { column in
        let value = (unit(8, UInt64(replication), UInt64(column)) - 0.3) * 1e4
        return OutcomeColumn.all[column].definition.isWhole ? value.rounded() : value
      }
      rows.append(ReplicationRow(replication: replication, design: "=a, \"b\"", outcomes: outcomes[...]))
      ReplicationWriter().write(rows[replication], to: &csv)
    }
    #expect(csv.bytes == Table<ReplicationRow>.replications.bytes(of: rows))
  }

  @Test func `Keys come first and rows stand in their order, each once`() {
    let findings = Findings(Experiment(.small, replications: 2))
    #expect(
      RunTables.schemas.allSatisfy {
        $0.schema.primaryKey == $0.schema.fields.prefix($0.schema.primaryKey.count).map(\.name)
      })
    let months = MonthRow.rows(findings).map { [$0.design, String($0.month), $0.measure.name] }
    #expect(Set(months).count == months.count)
    #expect(months.count == 3 * 13 * 19)
  }

  @Test func `Cost a point is a ratio of means, and empty without a certain gain`() throws {
    var findings = Findings(Experiment(.small, replications: 4))
    let gain = OutcomeColumn.comparison(.gainOverNone).index
    let cost = OutcomeColumn.comparison(.extraCost).index
    for (a, b) in [(0.1, 0.12), (0.11, 0.09), (0.1, 0.08)] { findings.designs[0].outcomes[gain].moments.add(a, b) }
    for (a, b) in [(900.0, 1_100.0), (1_000, 1_000), (1_000, 1_000)] {
      findings.designs[0].outcomes[cost].moments.add(a, b)
    }
    let rows = SummaryRow.rows(findings).filter { $0.outcome == SummaryRow.costPerPoint }
    #expect(abs(try #require(rows[0].mean) - 100) < 1e-9)
    #expect(rows[1].mean == nil)
  }

  @Test func `A manifest reads back as it was written and has the command that repeats the run`() throws {
    let manifest = Manifest(
      Experiment(.small, replications: 7, seed: 3), title: "Small",
      configuration: .object(["a": .list([.number(0.1), .null])]))
    let bytes = try json(manifest)
    #expect(try JSONDecoder().decode(Manifest.self, from: Data(bytes)) == manifest)
    #expect(manifest.command == "run scenario.yaml design 'as it is' replications 8 seed 3 out again")
  }

  @Test func `Words for a shell are quoted where they have to be`() {
    #expect(quotedForShell("plain-name_1.yaml") == "plain-name_1.yaml")
    #expect(quotedForShell("two words") == "'two words'")
    #expect(quotedForShell("it's") == "'it'\\''s'")
    #expect(quotedForShell("") == "''")
  }
}
