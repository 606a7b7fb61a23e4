import LaneArithmetic
import RandomStreams

/// The luck of this world, addressed in the model's own words. Not inlined: a draw is long, and the code of the rules stays small.
extension World {
  @inline(never) func uniforms(_ purpose: Purpose) -> FourLanes { uniforms(purpose, 0, 0) }
  @inline(never) func uniforms(_ purpose: Purpose, partner i: Int) -> FourLanes { uniforms(purpose, partnerKeys[i], 0) }
  @inline(never) func uniforms(_ purpose: Purpose, aim j: Int) -> FourLanes { uniforms(purpose, aimKeys[j], 0) }
  @inline(never) func uniforms(_ purpose: Purpose, partner i: Int, aim j: Int) -> FourLanes {
    uniforms(purpose, partnerKeys[i], aimKeys[j])
  }
  @inline(never) func normals(_ purpose: Purpose) -> FourLanes { normals(purpose, 0, 0) }
  @inline(never) func normals(_ purpose: Purpose, partner i: Int) -> FourLanes { normals(purpose, partnerKeys[i], 0) }
  @inline(never) func normals(_ purpose: Purpose, aim j: Int) -> FourLanes { normals(purpose, aimKeys[j], 0) }
  @inline(never) func normals(_ purpose: Purpose, partner i: Int, aim j: Int) -> FourLanes {
    normals(purpose, partnerKeys[i], aimKeys[j])
  }
  @inline(never) func normals(_ purpose: Purpose, partner i: Int, other j: Int) -> FourLanes {
    normals(purpose, partnerKeys[i], partnerKeys[j])
  }

  @inline(__always) private func uniforms(_ purpose: Purpose, _ entity: UInt32, _ other: UInt32) -> FourLanes {
    drawsTaken += FourLanes.count
    return luck.uniforms(purpose: purpose.rawValue, month: month, entity: entity, other: other)
  }
  @inline(__always) private func normals(_ purpose: Purpose, _ entity: UInt32, _ other: UInt32) -> FourLanes {
    drawsTaken += FourLanes.count
    return luck.normals(purpose: purpose.rawValue, month: month, entity: entity, other: other)
  }
}

/// Sums and means over partners.
extension World {
  /// 1 where a partner works as a member of a partnership that meets to some purpose.
  @inline(__always) func takesPart(_ i: Int) -> Lane { isMember[i] * isActive }

  /// Whether people from the organisations meet at all, formally or not.
  @inline(__always) var haveContact: Bool { design.form != .none }

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
