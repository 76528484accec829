// A charger on the npm library ocpp-rpc in strict mode: what it sends and what it is sent must keep the schemas that the
// library brings along. Lines of JSON on standard input tell it what to do; lines on standard output tell what came of
// it, what it was asked, and what it refused.
//
//   node charger.js ws://127.0.0.1:8180/ocpp STATION ocpp2.0.1
'use strict';

const readline = require('node:readline');
const { RPCClient, createRPCError, createValidator } = require('ocpp-rpc');

const [endpoint, identity, protocol] = process.argv.slice(2);

// The library names the schemas of 2.1 otherwise than it looks for them.
const schemas21 = require('ocpp-rpc/lib/schemas/ocpp2_1.json').map((schema) => ({
  ...schema,
  $id: schema.$id.replace(/Request$/, '.req').replace(/Response$/, '.conf'),
}));
const validator21 = createValidator('ocpp2.1', schemas21);

const answers = new Map();
let sends = 0;

function tell(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

const client = new RPCClient({
  endpoint,
  identity,
  protocols: [protocol],
  strictMode: true,
  strictModeValidators: [validator21],
  reconnect: false,
  callTimeoutMs: 30_000,
  pingIntervalMs: 0,
});

client.handle(({ method, params }) => {
  tell({ asked: method, payload: params });
  if (!answers.has(method)) {
    throw createRPCError('NotImplemented', `no answer to ${method} was agreed`);
  }
  return answers.get(method);
});

client.on('strictValidationFailure', ({ method, params, result, error, outbound, isCall }) => {
  const by = outbound ? 'charger' : 'depot';
  tell({ refused: method, by, request: isCall, payload: isCall ? params : result, why: error.message });
});

client.on('badMessage', ({ buffer, error }) => {
  tell({ refused: 'frame', by: 'depot', request: false, payload: String(buffer), why: error.message });
});

const orders = {
  async connect() {
    await client.connect();
    return client.protocol;
  },
  async drop() {
    await client.close({ force: true });
    return null;
  },
  async answers({ action, payload }) {
    answers.set(action, payload);
    return null;
  },
  async call({ action, payload }) {
    return client.call(action, payload);
  },
  // SEND of OCPP 2.1, which the library does not know yet
  async send({ action, payload }) {
    validator21.validate(`urn:${action}`, payload);
    sends += 1;
    client.sendRaw(JSON.stringify([6, `send-${sends}`, action, payload]));
    return null;
  },
};

const lines = readline.createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  const order = JSON.parse(line);
  try {
    tell({ id: order.id, done: await orders[order.do](order) });
  } catch (error) {
    tell({ id: order.id, failed: `${error.rpcErrorCode ?? error.name}: ${error.message}` });
  }
});
lines.on('close', () => process.exit(0));
