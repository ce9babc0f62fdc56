/** How ids, tags and aliases are spelt: lower-case words joined by `-`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that Windows keeps for devices, also with an ending after a dot: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/** Whether Windows keeps a name for a device, as a file or a folder. */
export const isDevice = (name: string): boolean => DEVICE.test(name);

/** What is expected instead of such a name. */
export const NO_DEVICE = 'one that Windows does not keep for a device';
