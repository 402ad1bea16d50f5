/** One thing the doctor looked at. */
export interface Finding {
  readonly about: string;
  /** `note`: works, but someone should know. */
  readonly state: 'fine' | 'note' | 'wrong';
  readonly says: string;
  readonly mend?: string;
}
