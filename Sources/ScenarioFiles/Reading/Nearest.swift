extension Sequence where Element == String {
  /// The word that takes fewest changes of a letter to reach, if they are few; the first one of several.
  ///
  /// - Parameter few: so many are few for a short word too.
  public func nearest(to word: String, within few: Int = 1) -> String? {
    guard word.utf8.count <= 80 else { return nil }
    let written = Array(word.lowercased())
    let furthest = Swift.max(few, written.count * 2 / 5)
    var best: (word: String, distance: Int)?
    for candidate in self where candidate.utf8.count <= 120 {
      let distance = editDistance(written, Array(candidate.lowercased()))
      if distance <= furthest, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }
}

/// The least number of letters to add, drop or replace (Levenshtein 1966).
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var row = Array(0...other.count)
  for (i, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, otherLetter) in other.enumerated() {
      let replaced = diagonal + (letter == otherLetter ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
