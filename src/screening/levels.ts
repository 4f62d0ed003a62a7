/** How high a result lies, lowest first. Every scale names its own bands by these, so that what follows is the same. */
export const levelNames = ['adjusted', 'mild', 'moderate', 'severe'] as const
export type Level = (typeof levelNames)[number]

/** What came of the item about suicidal thoughts: whether there are any, and whether a human must ask the same day. */
export const ideationNames = ['notAsked', 'none', 'present', 'flagged'] as const
export type Ideation = (typeof ideationNames)[number]

export const rankOf = (level: Level): number => levelNames.indexOf(level)
