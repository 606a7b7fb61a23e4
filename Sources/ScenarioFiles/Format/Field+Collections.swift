import PartnershipModel

// MARK: - Values made of values

extension Field {
  /// A map that is a value of its own.
  static func map<Part: Sendable>(
    _ key: String, _ member: Member<Whole, Part>, _ fields: [Field<Part>], defaults: Part, _ meaning: String
  ) -> Field {
    Field(key: key, meaning: meaning, kind: .map(fields.keys(defaults: defaults))) { tree, address, whole, reading in
      reading.fill(&whole[keyPath: member], from: tree, at: address, with: fields)
    } write: {
      fields.json($0[keyPath: member])
    }
  }

  /// A map in the file whose keys are members of the whole itself.
  static func group(_ key: String, _ fields: [Field<Whole>], defaults: Whole, _ meaning: String) -> Field
  where Whole: Sendable {
    Field(key: key, meaning: meaning, kind: .map(fields.keys(defaults: defaults))) { tree, address, whole, reading in
      reading.fill(&whole, from: tree, at: address, with: fields)
    } write: {
      fields.json($0)
    }
  }

  /// A list of maps.
  static func list<Item: Sendable>(
    _ key: String, _ member: Member<Whole, [Item]>, _ fields: [Field<Item>], blank: Item,
    check: @escaping @Sendable (Tree, Item, inout Reading) -> Void = { _, _, _ in }, _ meaning: String
  ) -> Field {
    let kind = Kind.list(fields.keys(defaults: blank))
    return Field(key: key, meaning: meaning, kind: kind) { tree, address, whole, reading in
      if tree.text != nil { return reading.report(tree, "isn't a list", allowed: kind.allowed) }
      whole[keyPath: member] = tree.items.enumerated().map { index, item in
        var value = blank
        // By name, so that an item put in front leaves the luck of the others alone.
        let address = "\(address).\(item["name"]?.text ?? String(index + 1))"
        reading.fill(&value, from: item, at: address, with: fields)
        check(item, value, &reading)
        return value
      }
    } write: {
      .list($0[keyPath: member].map(fields.json))
    }
  }

  /// Numbers by id.
  static func numbers(
    _ key: String, _ member: Member<Whole, [String: Quantity]>, by register: Kind.Register, _ amount: Amount,
    _ meaning: String
  ) -> Field {
    numbers(key, member, andPerhaps: nil, by: register, amount, meaning)
  }

  /// Numbers by id, and one for the ids that aren't named.
  static func numbers(
    _ key: String, _ member: Member<Whole, [String: Quantity]>, otherwise: Member<Whole, Quantity>,
    by register: Kind.Register, _ amount: Amount, _ meaning: String
  ) -> Field {
    numbers(key, member, andPerhaps: otherwise, by: register, amount, meaning)
  }

  private static func numbers(
    _ key: String, _ member: Member<Whole, [String: Quantity]>, andPerhaps otherwise: Member<Whole, Quantity>?,
    by register: Kind.Register, _ amount: Amount, _ meaning: String
  ) -> Field {
    let kind = Kind.numbers(amount, by: register, hasOtherwise: otherwise != nil)
    return Field(key: key, meaning: meaning, kind: kind) { tree, address, whole, reading in
      for entry in reading.entries(tree, kind) {
        let address = "\(address).\(entry.key)"
        if let otherwise, entry.key == "otherwise" {
          if let quantity = reading.quantity(entry.value, at: address, amount) { whole[keyPath: otherwise] = quantity }
        } else if reading.isKnown(entry.key, register, at: entry.keyText) {
          whole[keyPath: member][entry.key] = reading.quantity(entry.value, at: address, amount)
        }
      }
    } write: { whole in
      let named = whole[keyPath: member].sorted { $0.key < $1.key }
        .map { JSON.Member(key: $0.key, value: amount.json($0.value)) }
      let rest = otherwise.map { [JSON.Member(key: "otherwise", value: amount.json(whole[keyPath: $0]))] } ?? []
      return .object(named + rest)
    }
  }

  /// Partners or aims: maps by id.
  static func entities<Entity: Sendable>(
    _ key: String, _ member: Member<Whole, [Entity]>, _ register: Kind.Register, _ fields: [Field<Entity>],
    id: Member<Entity, String>, blank: @escaping @Sendable (String) -> Entity, _ meaning: String
  ) -> Field {
    let kind = Kind.entities(register, fields.keys(defaults: blank("")))
    return Field(key: key, meaning: meaning, kind: kind) { tree, address, whole, reading in
      whole[keyPath: member] = reading.entries(tree, kind).map { entry in
        var entity = blank(entry.key)
        reading.fill(&entity, from: entry.value, at: "\(address).\(entry.key)", with: fields)
        return entity
      }
    } write: { whole in
      .object(whole[keyPath: member].map { JSON.Member(key: $0[keyPath: id], value: fields.json($0)) })
    }
  }
}
