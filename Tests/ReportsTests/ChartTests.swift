import Reports
import Results
import Testing

@Suite struct ChartTests {
  private static let schemas =
    RunTables.schemas + ComparisonFiles.schemas + StressFiles.schemas + ImprovementFiles.schemas + [
      Table<StoryRow>.story.schema, Table<ReplayedMonthRow>.replayedMonths.schema,
      Table<SensitivityRow>.sensitivity.schema, Table<PeelingRow>.peeling.schema, Table<BoxRow>.boxes.schema,
      Table<InformationRow>.information.schema, Table<DriverRow>.drivers.schema,
    ] + PatternFiles.schemas + CalibrationFiles.schemas

  @Test(arguments: Chart.all.map(\.name))
  func `A specification says what it is, how to read it and what it is fed from`(name: String) throws {
    let chart = try #require(Chart.named(name))
    #expect(chart.specification["$schema"]?.text?.contains("vega-lite/v6") == true)
    #expect(!chart.title.isEmpty && chart.title != name && !chart.reading.isEmpty)
    let tables = try #require(chart.specification["usermeta"]?["tables"]?.object)
    #expect(!tables.isEmpty)
    for (set, query) in tables {
      let table = query["table"]?.text ?? set
      // Some names of tables are those of two: a run's months and a replay's.
      let schemas = Self.schemas.filter { $0.name == table }
      #expect(!schemas.isEmpty, "\(table)")
      let fields = Set(schemas.flatMap(\.schema.fields).map(\.name))
      let columns = (query["columns"]?.list ?? []).compactMap(\.text) + (query["where"]?.object ?? [:]).keys
      #expect(!columns.isEmpty)
      for column in columns { #expect(fields.contains(column), "\(column) of \(table)") }
    }
  }

  @Test func `Names differ`() { #expect(Set(Chart.all.map(\.name)).count == Chart.all.count) }
}
