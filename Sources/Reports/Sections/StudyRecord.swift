import Results

extension RunView {
  /// What a reporting checklist wants to know of one run: the items of STRESS-ABS (Monks et al. 2019,
  /// doi:10.1080/17477778.2018.1442155) that are a study's own. What holds for every study stands in the documentation.
  var studyRecord: DataTable {
    let manifest = run.manifest
    let designs = manifest.designs + manifest.counterfactuals
    let horizons = Self.inOrder(
      (manifest.configuration?["designs"]?.list ?? []).filter { design in
        manifest.designs.contains(design["name"]?.text ?? "")
      }.compactMap { $0["horizon"]?.text })
    var table = DataTable(
      caption:
        "What the checklist STRESS-ABS asks of a study, where this one differs from others; the rest is in the documentation.",
      header: ["Item", "Here"], words: [1])
    func add(_ item: HTML, _ here: HTML?) { if let here { table.rows.append([item, here]) } }
    add("1.3 Experimentation aims", designs.isEmpty ? nil : listed(designs.map { "<bdi>\($0)</bdi>" }))
    add(
      "2.3 Scenario logic",
      run.scenario == nil ? nil : "<code>scenario.yaml</code>, and every design in full in <code>manifest.json</code>")
    add(
      "3.3 Input parameters",
      manifest.configuration == nil ? nil : "every value, defaults too, in <code>manifest.json</code>")
    add("4.2 Run length", horizons.isEmpty ? nil : listed(horizons.map { HTML(text: $0) }))
    add("4.3 Estimation approach", "\(locale.count(manifest.replications)) replications, in pairs that share a future")
    add("5.1 Software", "Convene \(manifest.version)")
    add("5.2 Random sampling", "Philox, seed \(String(manifest.seed))")
    add("5.3 and 5.4 Execution and system", "<code>performance.json</code>")
    add(
      "6.1 Sharing",
      "<code>convene reproduce</code> with the folder of this page does it again, and says whether the same bytes come out"
    )
    return table
  }

  /// Each text once, in the order in which they come.
  private static func inOrder(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { found, text in if !found.contains(text) { found.append(text) } }
  }
}
