import Experiments
import PartnershipModel

extension Scenario {
  /// Title and the like: what belongs to the file, not to a design.
  static let fields: [Field<Scenario>] = [
    .text("title", \.title, "What the scenario is called."),
    .text("summary", \.summary, limit: 2000, "A sentence or two on what is modelled."),
    .map(
      "smallest difference", \.smallestDifference, SmallestDifference.fields, defaults: SmallestDifference(),
      "The smallest difference between designs that matters; what differs by less counts as alike."),
    Field(key: "seed", meaning: "Where luck starts; the same seed gives the same results.", kind: .seed) {
      tree, _, scenario, reading in
      guard let text = reading.text(tree, .seed) else { return }
      scenario.seed = UInt64(text)
      if scenario.seed == nil { reading.report(tree, "isn't a seed", allowed: Kind.seed.allowed) }
    } write: {
      $0.seed.map { $0 <= 1 << 53 ? .number(Double($0)) : .text(String($0)) }
    },
  ]

  /// Every key at the top of a file.
  static let topLevelKeys = fields.map(\.key) + Partnership.fields.map(\.key) + ["alternatives"]

  /// Understands a file's tree; whatever is wrong with it ends up in `reading`. Nil where nothing could be made of it.
  init?(readFrom root: Tree, by reading: inout Reading) {
    guard case .map(let entries) = root.content, !entries.isEmpty else {
      reading.report(
        root.place, "the file isn't a scenario",
        allowed: "title, aims, partners and what else belongs to it, each on a line")
      return nil
    }
    let keys = Self.topLevelKeys
    for entry in entries where !keys.contains(entry.key) { reading.reportUnknownKey(entry, among: keys) }
    for key in ["title", "aims", "partners"] where root[key] == nil {
      reading.report(
        root.place, "the file has no \"\(key)\"", allowed: "title, aims and partners are always needed")
    }
    reading.register(root)

    self.init(title: "", designs: [])
    let own = Self.fields.map(\.key)
    reading.fill(&self, from: root.without { !own.contains($0) }, at: "", with: Self.fields)

    let names = root["design"]?["name"].map { (tree: $0, name: reading.designName($0)) }
    let base = Self.base(of: root)
    var partnership = reading.partnership(base)
    partnership.checkTable(at: root, by: &reading)
    let described = NamedDesign(name: names?.name ?? "as designed", partnership: partnership)
    designs = [described]
    reading.checkNames(root)
    designs += Alternatives(base: base, described: described, tree: root["alternatives"]).designs(by: &reading)
  }

  /// What describes the main part's design and everything around it, without what belongs to the file.
  static func base(of root: Tree) -> Tree {
    let shared = Partnership.fields.map(\.key)
    return root.holding(
      root.entries.filter { shared.contains($0.key) }.map { entry in
        var entry = entry
        if entry.key == "design" { entry.value = entry.value.without { $0 == "name" } }
        return entry
      })
  }
}

extension SmallestDifference {
  static let fields: [Field<SmallestDifference>] = [
    .number("attainment", \.attainment, .share, "Of attainment, and of every other share."),
    .number("cost", \.cost, .share, "Of cost, as a share of the dearest design's."),
  ]
}

extension Reading {
  static let mostPartners = 500
  static let mostAims = 60

  /// Reads a design with everything around it.
  mutating func partnership(_ tree: Tree) -> Partnership {
    var partnership = Partnership.blank
    horizon = partnership.horizon
    fill(&partnership, from: tree, at: "", with: Partnership.fields)
    return partnership
  }

  /// Notes the ids that the file defines, and checks them.
  mutating func register(_ root: Tree) {
    for (register, key, most) in [
      (Kind.Register.aim, "aims", Self.mostAims), (.partner, "partners", Self.mostPartners),
    ] {
      guard let tree = root[key] else { continue }
      let entries = tree.entries
      ids[register] = KnownIDs(entries.map(\.key))
      if entries.isEmpty, tree.text == nil {
        report(tree, "is empty", allowed: "at least one \(register.rawValue)")
      } else if entries.count > most {
        report(entries[most].keyText, "is one too many: there are \(entries.count) \(key)", allowed: "at most \(most)")
      }
      for entry in entries where !entry.key.isWellFormedID {
        report(
          entry.keyText, "isn't an id",
          allowed:
            "lower-case letters, digits and hyphens, at most 40, and none of \((Reading.keywords + Reading.missingValues).joined(separator: ", ")), which mean something else here or to what reads the tables"
        )
      }
    }
  }

  /// Words that mean something where an id could stand.
  static let keywords = ["all", "drop", "keep", "otherwise"]

  /// Words that pandas, R and spreadsheets read as a value that is missing.
  static let missingValues = ["na", "nan", "nil", "none", "null"]

  /// Names for people have to tell partners, aims and a partner's own targets apart.
  mutating func checkNames(_ root: Tree) {
    for key in ["aims", "partners"] {
      let entities = root[key]?.entries ?? []
      checkUnique(entities.compactMap { $0.value["name"] })
      for entity in entities { checkUnique((entity.value["own targets"]?.items ?? []).compactMap { $0["name"] }) }
    }
  }

  private mutating func checkUnique(_ names: [Tree]) {
    var lines: [String: Int] = [:]
    for tree in names {
      guard let name = tree.text else { continue }
      if let line = lines[name] {
        report(tree, "is a name that line \(line) has too", allowed: "a name of its own")
      } else {
        lines[name] = tree.position.line
      }
    }
  }

  /// The name of a design, which has to be fit for a command line and a file's name.
  mutating func designName(_ tree: Tree) -> String? {
    guard let name = displayText(tree, limit: 120) else { return nil }
    guard name.isDesignName else {
      report(tree, "can't be the name of a design", allowed: Alternatives.namesAllowed)
      return nil
    }
    return name
  }
}

extension String {
  var isWellFormedID: Bool {
    !isEmpty && utf8.count <= 40 && !Reading.keywords.contains(self)
      && !Reading.missingValues.contains(self) && !hasPrefix("-")
      && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// Whether a design may have this name: no path, nothing unprintable, not one of the counterfactuals.
  var isDesignName: Bool {
    !trimmed.isEmpty && unicodeScalars.count <= 120 && !contains { "/\\".contains($0) } && !hasPrefix(".")
      && !hasPrefix("-")
      && !unicodeScalars.contains(where: \.isControl) && trimmed == self
      && !Counterfactuals.names.contains(where: lowercased().hasPrefix)
  }
}
