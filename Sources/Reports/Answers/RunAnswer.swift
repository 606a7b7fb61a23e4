import Results

extension Answer {
  /// What a run says of a design: what it attains, how that compares, and how often anybody could tell.
  public static func run(_ run: RecordedRun, of design: String) -> Answer {
    func outcome(_ name: String, _ kind: CitedNumber.Kind, column: String = "mean") -> CitedNumber? {
      CitedNumber(
        run, Citation("summary", [.init("design", design), .init("outcome", name)], column), kind,
        between: column == "mean" ? ("mean_low", "mean_high") : nil)
    }
    guard let attained = outcome("attainment", .share), let gain = outcome("gain_over_none", .points),
      let low = outcome("attainment", .share, column: "p05"), let high = outcome("attainment", .share, column: "p95"),
      let detectable = outcome("detectable_gain", .share), let months = lastMonth(run, design)
    else { return Answer(["The tables of this run hold no attainment."]) }
    let comparison: Claim =
      gain.isCertain
      ? "that is \(gain) \(words: gain.value > 0 ? "more" : "less") than with no partnership (±\(errorOf: gain))"
      : "as far as this run can tell, that is no different from no partnership at all (±\(errorOf: gain) points)"
    return Answer([
      """
      After \(months) month\(words: months.value == 1 ? "" : "s") \(name: design) attains \(attained) of its joint aims (90% of \
      replications between \(low) and \(high)); \(comparison).
      """,
      "A gain that could be detected comes about in \(detectable) of replications.",
    ])
  }

  private static func lastMonth(_ run: RecordedRun, _ design: String) -> CitedNumber? {
    let rows: [Citation.Condition] = [.init("design", design), .init("measure", "attainment")]
    guard let last = run.rows("months").last(where: { $0.text("design") == design })?.number("month") else {
      return nil
    }
    return CitedNumber(run, Citation("months", rows + [.init("month", String(Int(last)))], "month"), .months)
  }
}
