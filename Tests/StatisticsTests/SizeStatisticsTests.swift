import Statistics
import Testing

@Suite struct SizeStatisticsTests {
  @Test func `The bimodality coefficient of evenly spread numbers is five ninths, of two values one`() {
    #expect(abs(bimodality((0..<10_000).map { Double($0) }) - 5.0 / 9) < 1e-3)
    #expect(abs(bimodality((0..<10_000).map { $0 < 5_000 ? 0.0 : 1 }) - 1) < 1e-3)
  }

  @Test func `Members who agree within partnerships differ between them, and the other way round`() {
    #expect(intraclassCorrelation([[1, 1], [2, 2], [4, 4]]) == 1)
    #expect(intraclassCorrelation([[1, 4], [4, 1], [1, 4]]) == 0)
    // Shrout & Fleiss 1979, table 2: six targets, four judges, ICC(1,1) = .17.
    let ratings: [[Double]] = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    #expect(abs(intraclassCorrelation(ratings) - 0.17) < 0.005)
  }

  @Test func `Log-odds are those that chances were made with`() {
    // At -1 standard deviation a quarter, at +1 three quarters: ln 3 each way.
    let input = (0..<80).map { $0 < 40 ? -1.0 : 1 }
    let event = (0..<80).map { ($0 < 40 ? $0 % 4 == 0 : $0 % 4 != 0) ? 1.0 : 0 }
    let deviation = (80.0 / 79).squareRoot()
    #expect(abs(logOdds(of: event, perDeviationOf: input) - 1.0986123 * deviation) < 1e-5)
    #expect(logOdds(of: [1, 1, 1], perDeviationOf: [1, 2, 3]).isNaN)
  }
}
