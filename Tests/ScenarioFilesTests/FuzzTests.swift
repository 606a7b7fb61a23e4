import Experiments
import Foundation
import ScenarioFiles
import Testing

@Suite("Whatever is in a scenario file")
struct FuzzTests {
  @Test("it is either read or answered with faults", arguments: Shipped.names)
  func mutants(name: String) throws {
    var text = Array(try Shipped.text(name).utf8)
    if text.count > 12_000 { text = Array(text.prefix(6_000)) + text.suffix(4_000) }
    var chance = Chance(seed: UInt64(text.count))
    for _ in 0..<400 {
      let mutant = chance.mutant(of: text)
      do throws(FaultyScenario) {
        let scenario = try ScenarioFile(bytes: mutant, named: name).scenario()
        #expect(!scenario.designs.isEmpty)
        #expect(!scenario.designs[0].partnership.partners.isEmpty)
      } catch {
        #expect(!error.faults.isEmpty)
        #expect(error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.description.contains("\n") })
        #expect(error.faults == error.faults.sorted())
      }
    }
  }
}

/// A small generator (SplitMix64) and what it does to a text.
private struct Chance {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
  }

  static let tokens = [
    "&a ", "*a ", "[", "]", "{", "}", ": ", "- ", "\"", "'", "#", "\t", "\n", " to ", "£", "%", "-", "1e308", ".nan",
    "e9", "|", ">",
    "? ", "!!int ", "<<: ", "---\n", "\0", "\u{FEFF}", "\u{E000}", "drop: ", "like: ", "all: ", "~",
    "9999999999999999999", ",", "é",
    "\u{2028}", "name: ", "alternatives:\n", "every ", "null", "0x1F", "\\", "%YAML 1.1\n", "{uniform: 1 to 2}",
  ].map { Array($0.utf8) }

  mutating func mutant(of original: [UInt8]) -> [UInt8] {
    var text = original
    for _ in 0...below(4) {
      let place = below(text.count)
      switch below(6) {
      case 0: text.remove(at: min(place, text.count - 1))
      case 1: text[min(place, text.count - 1)] = UInt8(below(256))
      case 2, 3: text.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
      case 4:
        let length = min(below(200), text.count - place)
        text.insert(contentsOf: text[place..<place + length], at: below(text.count))
      default:
        text.removeSubrange(place..<min(text.count, place + below(60)))
        if text.isEmpty { text = [32] }
      }
    }
    return text
  }
}
