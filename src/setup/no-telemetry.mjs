// Astro asks the environment each time before it tells its makers what is built, also where the configuration then fails.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
