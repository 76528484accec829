// Every text in both languages; the depot answers in codes.

const EN = {
  skip: 'Skip to the page', other: '中文', menu: 'Menu',
  home: 'Charge', records: 'History', things: 'Vehicles', account: 'Account',
  signIn: 'Sign in', register: 'Register', invited: 'I have an invitation code',
  address: 'Phone number or e-mail', password: 'Password', name: 'Name', code: 'Invitation code',
  passwordHint: 'At least 12 characters; a few words are easy to remember.',
  noRegistration: 'To get an account, please ask the depot.',
  registered: 'Thank you. As soon as the depot has let you in, you can sign in. If this address had an account before, its password is unchanged.',
  welcome: 'Charge your vehicle here',
  gone: 'You are signed out', goneText: 'Your visit has ended. Please sign in again.',
  offline: 'No connection to the depot. Trying again…',
  offlineTitle: 'No connection', offlineText: 'The depot cannot be reached. Check your network.',
  again: 'Try again', failed: 'Something went wrong', back: 'Back',
  findBay: 'Which bay?', scan: 'Scan the QR code', scanHint: 'Point the camera at the label of the bay.',
  noCamera: 'This browser cannot scan. Use the camera app of your phone, or type the code below the QR code.',
  cameraRefused: 'The camera is not available. Type the code instead.',
  photo: 'Take a photo of the label', noCode: 'No code of this depot was found in the picture.',
  bayCode: 'Code on the label', open: 'Open', last: 'Your last bays', nowCharging: 'Charging now',
  connector: 'Connector {0}', start: 'Start charging', stop: 'Stop charging', stopSure: 'Stop charging now?',
  card: 'Card', asked: 'The station was asked to start. Plug in, if you have not yet.',
  stopping: 'The station was asked to stop…', unplug: 'Charging has ended. You may unplug.',
  power: 'Power', energy: 'Energy', cost: 'Cost so far', time: 'Time', soc: 'Battery', total: 'Cost',
  takenNote: 'Another vehicle is charging here.', keptNote: 'This bay is reserved for somebody else.',
  keptForMeNote: 'This bay is reserved for you.', said: 'The station answered: {0}',
  reserve: 'Reserve for {0} min', reserved: 'Reserved until {0}', cancel: 'Cancel reservation',
  cancelSure: 'Give this reservation up?', reservations: 'Reservations', noReservations: 'Nothing is reserved for you.',
  yes: 'Yes', no: 'No', save: 'Save', add: 'Add a vehicle', edit: 'Edit', remove: 'Remove', removeSure: 'Remove {0}?',
  noRecords: 'No charging records yet.', more: 'Show more', csv: 'Download as CSV', started: 'Started', ended: 'Ended', running: 'running',
  vehicles: 'Vehicles', noVehicles: 'No vehicles yet.', plate: 'Plate', plug: 'Connector type', battery: 'Battery, kWh', fleet: 'Fleet vehicle {0}',
  cards: 'Cards', cardName: 'Card ending in {0}', app: 'This page', block: 'Block a lost card', blockSure: 'Block this card? Only the depot can undo that.',
  blocked: 'blocked', usable: 'usable', unusable: 'not usable', expires: 'Valid until {0}', credit: 'Credit {0}',
  signOut: 'Sign out', changePassword: 'Change password', old: 'Present password', fresh: 'New password', changed: 'Your password was changed.',
  data: 'Your data', export: 'Download all my data', erase: 'Ask for erasure',
  eraseSure: 'Ask the depot to erase your personal data? You can no longer sign in afterwards.',
  eraseAsked: 'You asked for erasure. The depot answers within 15 working days.',
  s_available: 'Free', s_reserved: 'Reserved', s_preparing: 'Vehicle connected', s_charging: 'Charging',
  s_paused_by_site: 'Paused by the depot', s_paused_by_vehicle: 'Paused by the vehicle', s_finishing: 'Finishing',
  s_unavailable: 'Out of service', s_offline: 'Not reachable', s_faulted: 'Out of order',
  e_wrong: 'Address, password or code is not right, or the depot has not let you in yet.',
  e_too_many: 'Too many attempts. Please wait {0} s.', e_not_found: 'There is no bay with this code. Please check it.',
  e_no_card: 'You have no card yet. Please ask the depot.', e_card_not_accepted: 'This card cannot be used now.',
  e_not_connected: 'The station is not reachable now.', e_out_of_service: 'This bay is out of service.',
  e_occupied: 'Another vehicle is charging here.', e_reserved: 'This bay is reserved for somebody else.',
  e_charging_already: 'You are charging with this card already.', e_over: 'It has ended already.',
  e_not_taken: 'The depot cannot take this vehicle. Please ask there.', e_has_card: 'A card belongs to this vehicle. Please ask the depot.',
  e_not_so_long: 'That is longer than the depot allows.', e_one_already: 'You have a reservation already.',
  e_not_now: 'This bay cannot be reserved now.', e_timed_out: 'The station did not answer. Please try again.',
  e_station_error: 'The station could not do it.', e_unsupported_command: 'The station cannot do that.',
  e_conflict: 'The station refused.', e_invalid_body: 'Please check what you typed.',
  e_weak: 'Please check what you typed. The password needs at least 12 characters and must not be easy to guess.',
  e_bad_parameter: 'Please check what you typed.', e_other: 'That did not work. Please try again.',
};

const ZH = {
  skip: '跳到正文', other: 'English', menu: '菜单',
  home: '充电', records: '记录', things: '车辆', account: '账户',
  signIn: '登录', register: '注册', invited: '我有邀请码',
  address: '手机号或邮箱', password: '密码', name: '姓名', code: '邀请码',
  passwordHint: '至少 12 个字符，可用几个词组成，便于记忆。',
  noRegistration: '如需账户，请联系场站。',
  registered: '已收到。场站通过后即可登录。若此号码已有账户，原密码不变。',
  welcome: '在这里给您的车充电',
  gone: '您已退出', goneText: '登录已失效，请重新登录。',
  offline: '与场站的连接已断开，正在重试…',
  offlineTitle: '无法连接', offlineText: '连接不上场站，请检查网络。',
  again: '重试', failed: '出错了', back: '返回',
  findBay: '选择车位', scan: '扫描二维码', scanHint: '将摄像头对准车位标签。',
  noCamera: '此浏览器不能扫码。请用手机相机扫码，或输入二维码下方的编码。',
  cameraRefused: '无法使用摄像头，请输入编码。',
  photo: '拍摄标签', noCode: '图中未找到本场站的编码。',
  bayCode: '标签上的编码', open: '打开', last: '最近使用的车位', nowCharging: '正在充电',
  connector: '{0} 号枪', start: '开始充电', stop: '停止充电', stopSure: '现在停止充电？',
  card: '卡', asked: '已请求启动。如未插枪，请插枪。',
  stopping: '已请求停止…', unplug: '充电已结束，可以拔枪。',
  power: '功率', energy: '电量', cost: '当前费用', time: '时长', soc: '电池', total: '费用',
  takenNote: '其他车辆正在此充电。', keptNote: '此车位已被他人预约。',
  keptForMeNote: '此车位已为您预约。', said: '充电桩答复：{0}',
  reserve: '预约 {0} 分钟', reserved: '预约至 {0}', cancel: '取消预约',
  cancelSure: '取消此预约？', reservations: '预约', noReservations: '您没有预约。',
  yes: '是', no: '否', save: '保存', add: '添加车辆', edit: '修改', remove: '删除', removeSure: '删除 {0}？',
  noRecords: '还没有充电记录。', more: '显示更多', csv: '下载 CSV', started: '开始', ended: '结束', running: '进行中',
  vehicles: '车辆', noVehicles: '还没有车辆。', plate: '车牌', plug: '接口类型', battery: '电池容量（kWh）', fleet: '车队车辆 {0}',
  cards: '卡', cardName: '尾号 {0}', app: '本页面', block: '挂失', blockSure: '挂失此卡？只有场站可以恢复。',
  blocked: '已挂失', usable: '可用', unusable: '不可用', expires: '有效期至 {0}', credit: '余额 {0}',
  signOut: '退出登录', changePassword: '修改密码', old: '当前密码', fresh: '新密码', changed: '密码已修改。',
  data: '您的数据', export: '下载我的全部数据', erase: '申请删除个人信息',
  eraseSure: '向场站申请删除您的个人信息？删除后将不能登录。',
  eraseAsked: '您已申请删除个人信息，场站将在 15 个工作日内答复。',
  s_available: '空闲', s_reserved: '已预约', s_preparing: '已插枪', s_charging: '充电中',
  s_paused_by_site: '场站暂停', s_paused_by_vehicle: '车辆暂停', s_finishing: '即将结束',
  s_unavailable: '停用', s_offline: '离线', s_faulted: '故障',
  e_wrong: '号码、密码或邀请码不正确，或场站尚未通过。',
  e_too_many: '尝试过于频繁，请等待 {0} 秒。', e_not_found: '没有此编码的车位，请核对。',
  e_no_card: '您还没有卡，请联系场站。', e_card_not_accepted: '此卡当前不可用。',
  e_not_connected: '充电桩当前离线。', e_out_of_service: '此车位已停用。',
  e_occupied: '其他车辆正在此充电。', e_reserved: '此车位已被他人预约。',
  e_charging_already: '此卡正在充电。', e_over: '充电已结束。',
  e_not_taken: '场站不能登记此车辆，请联系场站。', e_has_card: '此车辆绑定了卡，请联系场站。',
  e_not_so_long: '超过场站允许的时长。', e_one_already: '您已有预约。',
  e_not_now: '此车位现在不能预约。', e_timed_out: '充电桩未答复，请重试。',
  e_station_error: '充电桩未能执行。', e_unsupported_command: '充电桩不支持此操作。',
  e_conflict: '充电桩拒绝了请求。', e_invalid_body: '请检查输入内容。',
  e_weak: '请检查输入内容。密码至少 12 个字符，且不能容易猜到。',
  e_bad_parameter: '请检查输入内容。', e_other: '操作未成功，请重试。',
};

const KEPT = 'vy-language';

// the depot has written down which language the browser asked for
let chosen = document.documentElement.lang || 'en';
try {
  chosen = localStorage.getItem(KEPT) ?? chosen;
} catch {
  // storage is shut: the choice holds until the page is left
}

export const language = () => chosen;

export function switchLanguage() {
  chosen = chosen.startsWith('zh') ? 'en' : 'zh-CN';
  try {
    localStorage.setItem(KEPT, chosen);
  } catch {
    // as above
  }
}

export function t(key, ...values) {
  const table = language().startsWith('zh') ? ZH : EN;
  return (table[key] ?? key).replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}

/** What went wrong, in words. */
export function explain(failure) {
  if (failure?.code === undefined) {
    return t(failure?.constructor?.name === 'Unreachable' ? 'offlineText' : 'e_other');
  }
  const key = 'e_' + failure.code;
  return t(Object.hasOwn(EN, key) ? key : 'e_other', failure.seconds || 60);
}
