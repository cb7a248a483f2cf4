import { t } from "./cases";

describe("Railway", () => {
  const api = "POST https://backboard.railway.com/graphql/v2";
  t(
    [api, '{"query":"mutation { volumeDelete(volumeId: \\"3d2c\\") }"}'],
    "destroy volume 3d2c in backboard.railway.com, and the backups stored in it (catastrophic)",
  );
  t(
    [api, '{"query":"mutation { projectDelete(id: \\"p\\") }"}'],
    "destroy project p in backboard.railway.com, and its services, volumes and their backups (catastrophic)",
  );
  t(
    [api, '{"query":"mutation { deploymentRemove(id: \\"d\\") }"}'],
    "stop service deployment d in backboard.railway.com (recoverable)",
  );
  t(
    [
      api,
      '{"query":"mutation { variableCollectionUpsert(input: {serviceId: \\"s\\", replace: true}) }"}',
    ],
    "overwrite setting every variable of service s in backboard.railway.com (irreversible)",
  );
  t([api, '{"query":"mutation { variableCollectionUpsert(input: {serviceId: \\"s\\"}) }"}']);
  t(
    [api, '{"query":"mutation { pluginDelete(id: 1) }"}'],
    "destroy url pluginDelete 1 in backboard.railway.com (irreversible)",
  );
  t([api, '{"query":"mutation { deploymentRedeploy(id: 1) }"}']);
  t([api, '{"query":"{ volumes { id } }"}']);
});
