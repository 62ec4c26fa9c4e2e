/**
 * Changes of a room in Redis. Each script makes a change and tells of it in one step, so that the order in which the
 * portal's processes hear of changes is the order in which they were made. KEYS: people, feeds. ARGV: the room's
 * channel, how long the room is kept (seconds), then the script's own.
 */
const common = `
local function keep()
  redis.call('expire', KEYS[1], ARGV[2])
  redis.call('expire', KEYS[2], ARGV[2])
end
local function tell(json) redis.call('publish', ARGV[1], json) end
local function dropFeeds(id, line)
  for feedId, raw in pairs((function()
    local all, flat = {}, redis.call('hgetall', KEYS[2])
    for i = 1, #flat, 2 do all[flat[i]] = flat[i + 1] end
    return all
  end)()) do
    local feed = cjson.decode(raw)
    if feed.personId == id and (line == nil or feed.line == line) then
      redis.call('hdel', KEYS[2], feedId)
      tell(cjson.encode({ kind = 'feed.gone', feedId = feedId }))
    end
  end
end
local function write(person)
  local raw = cjson.encode(person)
  redis.call('hset', KEYS[1], person.id, raw)
  keep()
  tell('{"kind":"person","person":' .. raw .. '}')
  return raw
end
local function fits(person, expected)
  for name, value in pairs(expected) do
    if person[name] ~= value then return false end
  end
  return true
end
`;

/** Somebody came, or came again: the hand stays up and the word stays given. ARGV[3] the person. */
export const putScript = `${common}
local person = cjson.decode(ARGV[3])
local before = redis.call('hget', KEYS[1], person.id)
if before then
  before = cjson.decode(before)
  person.hand = before.hand
  person.called = person.called or before.called
end
return write(person)
`;

/** ARGV[3] the id, ARGV[4] what is expected of the person, ARGV[5] what becomes of them; a hand of 0 is "now". */
export const patchScript = `${common}
local raw = redis.call('hget', KEYS[1], ARGV[3])
if not raw then return false end
local person = cjson.decode(raw)
if not fits(person, cjson.decode(ARGV[4])) then return false end
local changed = false
for name, value in pairs(cjson.decode(ARGV[5])) do
  if name == 'hand' and value == 0 then
    if person.hand == cjson.null then
      local time = redis.call('time')
      person.hand = time[1] * 1000 + math.floor(time[2] / 1000)
      changed = true
    end
  elseif person[name] ~= value then
    person[name] = value
    changed = true
  end
end
if person.awayAt ~= cjson.null then dropFeeds(person.id, person.line) end
if not changed then return raw end
return write(person)
`;

/** Takes somebody off. ARGV[3] the id, ARGV[4] what is expected of them. */
export const dropScript = `${common}
local raw = redis.call('hget', KEYS[1], ARGV[3])
if not raw or not fits(cjson.decode(raw), cjson.decode(ARGV[4])) then return 0 end
redis.call('hdel', KEYS[1], ARGV[3])
dropFeeds(ARGV[3], nil)
tell(cjson.encode({ kind = 'gone', id = ARGV[3] }))
return 1
`;

/** ARGV[3] the feed. Who is not there any more sends nothing. */
export const feedUpScript = `${common}
local feed = cjson.decode(ARGV[3])
local raw = redis.call('hget', KEYS[1], feed.personId)
if not raw or cjson.decode(raw).line ~= feed.line then return 0 end
redis.call('hset', KEYS[2], feed.id, ARGV[3])
keep()
tell('{"kind":"feed","feed":' .. ARGV[3] .. '}')
return 1
`;

/** ARGV[3] the feed's id. */
export const feedDownScript = `${common}
if redis.call('hdel', KEYS[2], ARGV[3]) == 1 then
  tell(cjson.encode({ kind = 'feed.gone', feedId = ARGV[3] }))
end
return 1
`;

/** The room is over: nothing is kept of it. */
export const endScript = `${common}
redis.call('del', KEYS[1], KEYS[2])
tell('{"kind":"end"}')
return 1
`;
