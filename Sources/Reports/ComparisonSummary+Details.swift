import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Type, obstacles, partners and futures, in words and tables.
extension ComparisonSummary {
  /// The 3 × 3 of the briefing.
  var typology: String? {
    guard let fit = findings.typology else { return nil }
    var table = TextTable(header: ["Which type fits"] + Function.allCases.map(\.rawValue))
    for (row, level) in Level.allCases.enumerated() {
      let cells = Function.allCases.indices.map { column -> String in
        let place = row * Function.allCases.count + column
        let cell = fit.cells[place]
        let attained = Wording.percent(cell.attainment.mean, decimals: 1)
        let worth = cell.netValue.map { " (" + Wording.money($0) + ")" } ?? ""
        let marked = place == fit.chosen ? "[" + attained + "]" : attained
        return marked + (cell.isInSubset ? " *" : "") + worth
      }
      table.rows.append([level.rawValue] + cells)
    }
    return table.text + "\n" + typologySentence(fit).wrapped()
  }

  private func typologySentence(_ fit: TypologyFit) -> String {
    let (best, chosen) = (fit.cells[fit.best], fit.cells[fit.chosen])
    let partners = findings.experiment.designs[0].partnership.partners
    let type = "\(best.level.rawValue) for \(word(best.function))"
    let range = chosen.lossInterval.map {
      " (\(Wording.fixed($0.lowerBound * 100, 1)) to \(Wording.fixed($0.upperBound * 100, 1)))"
    }
    let loss =
      fit.best == fit.chosen
      ? "The chosen type [ ] attains most."
      : chosen.isInSubset
        ? "The chosen type [ ] can't be told from the best, \(type)."
        : "\(type.prefix(1).uppercased() + type.dropFirst()) attains most; the chosen type [ ] loses "
          + "\(Wording.points(chosen.loss.mean, decimals: 1).drop { $0 == "+" })\(range ?? "") to it."
    let own = best.preferredBy.count
    let views = Set(fit.preferences).count
    let disagreement =
      views == 1
      ? "All partners would choose the same type for themselves."
      : "\(own) of \(partners.count) partners would choose that type for themselves; between them they would choose "
        + "\(views) different ones."
    let worth =
      fit.bestValue.map { place in
        " For the money: \(fit.cells[place].level.rawValue) for \(word(fit.cells[place].function))."
      } ?? ""
    return "Of \"\(names[0])\" as each type: attained\(fit.bestValue == nil ? "" : " (net value)"). "
      + "*: can't be told from the best by a difference that matters. \(loss)\(worth) \(disagreement)"
  }

  private func word(_ function: Function) -> String {
    switch function {
    case .strategic: "strategy"
    case .commissioning: "commissioning"
    case .delivery: "service delivery"
    }
  }

  /// What to mend first.
  var obstacles: String? {
    guard let obstacles = findings.obstacles else { return nil }
    var table = TextTable(header: ["What stands in its way", "binds", "alone", "95% jointly", "share", "±"])
    for loss in obstacles.ranked {
      let half = loss.shareInterval.map { ($0.upperBound - $0.lowerBound) / 2 }
      table.rows.append([
        loss.obstacle.name.cut(at: 32), Wording.percent(loss.degree), points(loss.alone.mean),
        loss.aloneInterval.map { "\(points($0.lowerBound)) to \(points($0.upperBound))" } ?? "-", points(loss.share),
        half.map { Wording.fixed($0 * 100, 1) } ?? "-",
      ])
    }
    let words = """
      Points of attainment that "\(names[0])" loses to each obstacle of Box 1: if it alone were gone, and its share of the \
      \(Wording.points(obstacles.together, decimals: 1).drop { $0 == "+" }) that all eleven cost together. Thought \
      experiments, all of them\(improvement.map { ". \($0)" } ?? ".")
      """
    let worse = obstacles.losses.contains { ($0.shareInterval?.upperBound ?? 0) < 0 }
    return table.text + "\n"
      + (words + (worse ? " Below 0: in this model the partnership does worse without it." : "")).wrapped()
  }

  private func points(_ share: Double) -> String { String(Wording.points(share, decimals: 1).dropLast(" pts".count)) }

  /// Who wins and who pays under the design that leads.
  var partners: String {
    let leader = findings.selection.leader
    let design = designs.formal.contains(leader) ? leader : 0
    let effects = findings.partners.effects(ofDesign: design)
    let byCost = effects.indices.sorted { (-effects[$0].cost.mean, $0) < (-effects[$1].cost.mean, $1) }
    var table = TextTable(header: ["Who wins, who pays", "cost", "of all", "gains", "own t.", "burden", "leaves"])
    for index in byCost.prefix(12) {
      let effect = effects[index]
      table.rows.append([
        effect.name, Wording.money(effect.cost.mean), Wording.percent(effect.costShare),
        effect.benefitGain.map { points($0.mean) } ?? "-", effect.ownTargetsChange.map { points($0.mean) } ?? "-",
        effect.burden.map { Wording.fixed($0, 1) } ?? "-", Wording.percent(effect.left.mean),
      ])
    }
    let rest = effects.count - min(12, effects.count)
    let choices = Dictionary(grouping: effects, by: \.preferred).mapValues(\.count)
    let votes = names.compactMap { name in choices[name].map { "\"\(name)\" \($0)" } }
    var words = """
      Under "\(names[design])", against no partnership. gains: attainment of the joint aims as far as they matter to it. \
      burden: its share of the cost over its share of the gains. Worth most to the partners (of \(effects.count)): \
      \(votes.joined(separator: ", ")).
      """
    if rest > 0 { words += " The other \(rest) pay less each; see partner_effects.csv." }
    return table.text + "\n" + words.wrapped()
  }

  /// How the designs stand up to the futures.
  var robustness: String {
    let robustness = findings.robustness
    let unit = findings.quantities[0].definition.unit
    let isShare = unit == .share || unit == .truth
    func value(_ metric: RobustnessMetric, _ design: Int) -> String {
      guard let score = robustness.score(metric, design: design) else { return "-" }
      let isOfOutcome = metric != .domainCriterion
      let text =
        !isOfOutcome
        ? Wording.percent(score.value)
        : isShare
          ? Wording.fixed(score.value * 100, 1)
          : unit == .pounds ? Wording.money(score.value) : Wording.fixed(score.value, 1)
      return text + (score.isBest ? " *" : "")
    }
    var table = TextTable(
      header: ["Over the futures", "worst", "10%", "regret", "90%", "satisfies", "fails"])
    for design in byLeading {
      let mark = robustness.isUndominated[design] ? " P" : ""
      table.rows.append(
        [names[design].cut(at: unit == .pounds ? 16 : 25) + mark]
          + [RobustnessMetric.maximin, .percentile10, .minimaxRegret, .regret90, .domainCriterion].map {
            value($0, design)
          } + [Wording.percent(robustness.risksOfFailure[design].mean)])
    }
    let isNegative = !findings.quantities[0].isBetterHigh
    let words = """
      By \(findings.quantities[0].definition.name)\(isNegative ? ", less being better: its negative" : ""). *: best by \
      that measure, or as good. P: no other is as good in attainment, cost, own targets and risk of failure and better in one. 10%: one future in ten \
      is below. worst: of the futures run; at most \(Wording.percent(robustness.shareBeyond, decimals: 2)) of all futures are \
      worse (95%). regret: the largest shortfall behind the best design of the same future; 90%: nine in ten are below. \
      satisfies: futures with a gain of 3 points over no partnership and at most 2 points of own targets lost. fails: \
      replications without a gain of 3 points.
      """
    return table.text + "\n" + words.wrapped()
  }
}
