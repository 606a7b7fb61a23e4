import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class ExportCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test func `A run is asked and exported from the command line`() throws {
    #expect(try convene("run", Convene.minimal, "--replications", "50", "--out", "out", "--quiet").status == 0)
    let asked = try convene("query", "out", "select design, count(*) as n from replications group by design")
    #expect(asked.status == 0 && asked.errors == "")
    #expect(asked.output == "design             n\nas designed       50\ninformal working  50\nno partnership    50\n")
    let csv = try convene("query", "out", "--csv", "select count(*) as n from summary where outcome = 'trust'")
    #expect(csv.output == "n\r\n3\r\n")
    for (form, name) in [("csv", "out-csv"), ("jsonl", "out-jsonl"), ("sqlite", "out.sqlite")] {
      let exported = try convene("export", "out", "--format", form)
      #expect(exported.status == 0 && exported.output == "7 tables written: \(name)\n", "\(exported)")
      #expect(try convene("export", "out", "--format", form).status == 73)
    }
    #expect(convene.content == ["out", "out-csv", "out-jsonl", "out.sqlite"])
  }

  @Test func `Faults end with the documented codes and plain words`() throws {
    #expect(try convene("query", "nothing", "select 1").status == 66)
    #expect(try convene("run", Convene.minimal, "--replications", "4", "--out", "out", "--quiet").status == 0)
    let table = try convene("query", "out", "select * from sumary")
    #expect(table.status == 64 && table.errors.contains("Did you mean summary?"))
    let parquet = try convene("export", "out", "--format", "parquet")
    #expect(parquet.status == 64 && parquet.errors.contains("pyarrow"))
    try Data("replication,design\r\n".utf8).write(to: convene.folder.appendingPathComponent("out/replications.csv"))
    let changed = try convene("export", "out", "--format", "sqlite")
    #expect(changed.status == 65 && changed.errors.contains("out/replications.csv\", row 1"))
    #expect(convene.content == ["out"])
  }
}
