const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

/**
 * Lets a test stand in another time zone. Tests see only a copy of process.env, so the zone has to be set from outside their sandbox;
 * Node re-reads it at once.
 */
module.exports = class ServerZoneEnvironment extends NodeEnvironment {
  async setup() {
    await super.setup();
    const own = process.env.TZ;
    this.global.standInZone = (zone) => {
      if (zone) process.env.TZ = zone;
      else if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    };
  }

  async teardown() {
    this.global.standInZone?.();
    await super.teardown();
  }
};
