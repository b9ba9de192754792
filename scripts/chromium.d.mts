/** Flags that keep Chromium quiet on a machine with no internet. */
export declare const chromiumArgs: string[]

/** Path of a Chromium to run browser tests with. */
export declare function chromiumPath(): Promise<string>
