import Experiments
import Results
import Statistics
import TestSupport
import Testing

@Suite struct TallyFileTests {
  private let experiment = Experiment(.small, replications: 320)

  private func tallies(seed: UInt64 = 2004) throws -> TallyFile {
    let experiment = Experiment(.small, replications: 320, seed: seed)
    var gathering = Gathering(experiment, from: 1)
    for block in 1..<4 {
      func number(_ what: Int, _ index: Int) -> Double { unit(seed, UInt64(block), UInt64(what), UInt64(index)) }
      let moments = (0..<gathering.moments.quantities).map { what in PairedMoments((0..<8).map { number(what, $0) }) }
      func binned(_ layouts: [HistogramLayout]) -> BinnedNumbers {
        let values = layouts.indices.map { what in (0..<64).map { 100 * number(what, $0) } }
        return BinnedNumbers(
          bins: zip(layouts, values).flatMap { layout, values in values.map { UInt16(layout.bin(of: $0)) } }, room: 64,
          count: 64, lowest: values.map { $0.min()! }, highest: values.map { $0.max()! })
      }
      gathering.absorb(
        replications: 64, leftOut: 0, moments: moments,
        tallies: gathering.designs.map {
          DesignTallies(
            outcomes: binned($0.outcomes.map(\.histogram.layout)), monthly: binned($0.monthly.map(\.histogram.layout)),
            worst: (64 * block, 0.1 * Double(block)))
        })
    }
    return TallyFile(
      manifest: Manifest(experiment, title: "Small"), gathering: gathering,
      replicationRows: Seal(of: Array("a,b\n1,2\n".utf8)),
      preciseSince: 128)
  }

  private func fault(_ bytes: [UInt8], _ manifest: Manifest) -> TallyFile.Fault? {
    do {
      _ = try TallyFile(bytes, manifest: manifest, experiment: experiment)
      return nil
    } catch { return error as? TallyFile.Fault }
  }

  @Test func `What was put down is taken up again to the last bit`() throws {
    let file = try tallies()
    let bytes = try file.bytes
    let again = try TallyFile(bytes, manifest: file.manifest, experiment: experiment)
    #expect(try again.bytes == bytes)
    #expect(again.replicationRows == file.replicationRows && again.preciseSince == 128)
    #expect(again.gathering.blocks == 1..<4 && again.gathering.moments == file.gathering.moments)
    for (one, other) in zip(again.gathering.designs, file.gathering.designs) {
      #expect(one.outcomes.map(\.histogram) == other.outcomes.map(\.histogram))
      #expect(one.monthly.map(\.histogram) == other.monthly.map(\.histogram))
      #expect(one.worst == other.worst)
    }
  }

  @Test func `A file that is torn or altered anywhere is found damaged`() throws {
    let file = try tallies()
    let bytes = try file.bytes
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 97) {
      #expect(fault(Array(bytes[..<place]), file.manifest) == .damaged)
      var altered = bytes
      altered[place] ^= 1 << UInt8(place % 8)
      #expect(fault(altered, file.manifest) == .damaged)
    }
  }

  @Test func `A file of another run says in what that differs`() throws {
    let file = try tallies(seed: 7)
    #expect(fault(try file.bytes, Manifest(experiment, title: "Small")) == .differs("the seed is 7, not 2004"))
  }

  @Test func `The first difference between two scenarios is named by its place`() {
    let one = JSONValue.object(["a": .list([.number(1), .object(["b": .text("x")])]), "c": .null])
    var other = one
    #expect(one.difference(from: other) == nil)
    other = .object(["a": .list([.number(1), .object(["b": .text("y")])]), "c": .null])
    #expect(one.difference(from: other) == "a[2].b is \"x\", not \"y\"")
    #expect(one.difference(from: .object(["c": .null])) == "a is a list of 2, not missing")
  }
}
