// The part of proper-lockfile we use; the package brings no types of its own.
declare module 'proper-lockfile' {
  interface LockOptions {
    readonly lockfilePath?: string;
    /** Milliseconds after which a lock that is no longer renewed may be taken over. */
    readonly stale?: number;
    readonly retries?: {
      readonly retries: number;
      readonly factor: number;
      readonly minTimeout: number;
      readonly maxTimeout: number;
      readonly randomize: boolean;
    };
    /** Called when the lock was lost; the package throws by default. */
    readonly onCompromised?: (error: Error) => void;
  }
  const lockfile: { lock(file: string, options: LockOptions): Promise<() => Promise<void>> };
  export default lockfile;
}
