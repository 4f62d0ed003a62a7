import type { LayoutOptions } from 'elkjs'

/** Boxes in rows from top to bottom, in the order the flow tells its steps; little paper is wasted. */
const layoutOptions: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.compaction.postCompaction.strategy': 'EDGE_LENGTH',
  'elk.layered.thoroughness': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '15',
  'elk.layered.spacing.edgeNodeBetweenLayers': '9',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.spacing.nodeNode': '15',
  'elk.spacing.edgeNode': '9',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.edgeLabel': '2',
  'elk.edgeLabels.inline': 'true',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
}

/** What begins stands on top. */
export const first: LayoutOptions = { 'elk.layered.layering.layerConstraint': 'FIRST' }

const placement = 'elk.layered.nodePlacement.strategy'
const uncompacted: LayoutOptions = { 'elk.layered.compaction.postCompaction.strategy': 'NONE' }
const many = 36

/** What the engine is told, best first; should it fail, the next is tried. The best placement takes too long for many arrows. */
export function attempts(arrows: number): readonly LayoutOptions[] {
  const best = arrows > many ? { ...layoutOptions, [placement]: 'LINEAR_SEGMENTS' } : layoutOptions
  return [best, { ...best, ...uncompacted }, { ...layoutOptions, ...uncompacted, [placement]: 'BRANDES_KOEPF' }]
}
