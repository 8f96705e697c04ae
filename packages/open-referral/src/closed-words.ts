/**
 * Words by which people say that it is closed, for a day, for a while or for good; other words may stand around them. One list for all who read
 * hours: a word that one of them does not know sends somebody to a closed door.
 */
export const CLOSED =
  /clos(?:ed|es|ing|ure)|\bshut|\bceas(?:ed|ing)|no longer|\bbreak\b|discontinu|\b(?:has|have|is|are|now) (?:ended|finished|stopped)|^(?:ended|finished|stopped)|postpon|suspend|cancel|\bpaus|on hold|not (?:running|open)/i;
