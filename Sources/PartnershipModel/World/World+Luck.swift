import LaneArithmetic
import RandomStreams

/// The luck of this world, addressed in the model's own words. Not inlined: a draw is long, and the code of the rules stays small.
extension World {
  @inline(never) func uniforms(_ purpose: Purpose) -> FourLanes { uniforms(purpose, 0) }
  @inline(never) func uniforms(_ purpose: Purpose, partner i: Int) -> FourLanes { uniforms(purpose, partnerKeys[i]) }
  @inline(never) func fortuneAndLife(partner i: Int) -> (normals: FourLanes, uniforms: FourLanes) {
    drawsTaken += 2 * FourLanes.count
    return luck.draws(
      normal: Purpose.fortune.rawValue, uniform: Purpose.life.rawValue, month: month, entity: partnerKeys[i])
  }
  @inline(never) func normals(_ purpose: Purpose) -> FourLanes { normals(purpose, 0, 0) }
  @inline(never) func normals(_ purpose: Purpose, partner i: Int) -> FourLanes { normals(purpose, partnerKeys[i], 0) }
  @inline(never) func normals(_ purpose: Purpose, aim j: Int) -> FourLanes { normals(purpose, aimKeys[j], 0) }

  /// Where one or two of the four are wanted, the others cost nothing.
  @inline(never) func normal(_ purpose: Purpose, aim j: Int) -> Lane { normals(purpose, aimKeys[j], 0, of: 1).a }
  /// One for each of two aims.
  @inline(never) func twoNormals(_ purpose: Purpose, partner i: Int, aims j: Int, _ k: Int) -> (Lane, Lane) {
    drawsTaken += 2 * Lane.width
    let drawn = luck.normals(
      purpose: purpose.rawValue, month: month, entity: partnerKeys[i], others: (aimKeys[j], aimKeys[k]))
    return (drawn.0.a, drawn.1.a)
  }
  /// Two, one for each direction, between a partner and each of two others.
  @inline(never) func twoPairsOfNormals(
    _ purpose: Purpose, partner i: Int, others j: Int, _ k: Int
  ) -> ((Lane, Lane), (Lane, Lane)) {
    drawsTaken += 4 * Lane.width
    let drawn = luck.normals(
      purpose: purpose.rawValue, month: month, entity: partnerKeys[i], others: (partnerKeys[j], partnerKeys[k]))
    return ((drawn.0.a, drawn.0.b), (drawn.1.a, drawn.1.b))
  }

  @inline(__always) private func uniforms(_ purpose: Purpose, _ entity: UInt32) -> FourLanes {
    drawsTaken += FourLanes.count
    return luck.uniforms(purpose: purpose.rawValue, month: month, entity: entity)
  }
  @inline(__always)
  private func normals(_ purpose: Purpose, _ entity: UInt32, _ other: UInt32, of count: Int = 4) -> FourLanes {
    drawsTaken += count * Lane.width
    return luck.normals(purpose: purpose.rawValue, month: month, entity: entity, other: other)
  }
}

/// Sums and means over partners.
extension World {
  /// A draw has room for four months: which of them this is, 0 ..< 4.
  @inline(__always) var monthOfFour: Int { (month - 1) % 4 }

  /// 1 where a partner works as a member of a partnership that meets to some purpose.
  @inline(__always) func takesPart(_ i: Int) -> Lane { isMember[i] * isActive }

  /// 1 where a partner's work is combined with that of others: as a member, or informally.
  @inline(__always) func worksWithOthers(_ i: Int) -> Lane { design.form == .informal ? 1 : takesPart(i) }

  @inline(__always) func flag(_ condition: Bool) -> Lane { condition ? 1 : 0 }

  /// The constant of a family that has one for each level of collaboration, in the order of `Level`.
  @inline(__always) func byLevel(_ first: Parameter) -> Lane {
    switch design.level {
    case .cooperation: p.row[first.rawValue]
    case .coordination: p.row[first.rawValue + 1]
    case .integration: p.row[first.rawValue + 2]
    }
  }

  /// The constant of a family that has one for each function, in the order of `Function`.
  @inline(__always) func byFunction(_ first: Parameter) -> Lane {
    switch design.function {
    case .strategic: p.row[first.rawValue]
    case .commissioning: p.row[first.rawValue + 1]
    case .delivery: p.row[first.rawValue + 2]
    }
  }
}
