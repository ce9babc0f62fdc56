/** zod tries `new Function`, which the Content-Security-Policy reports. Import this before any schema. */
import { z } from 'zod';

z.config({ jitless: true });
