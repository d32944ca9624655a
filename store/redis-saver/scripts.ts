/**
 * Each runs in one go on the keys of one thread, `index` and `data`: nobody sees half of it. They are sent whole every time,
 * which costs a kilobyte and spares the question whether the server still knows them. Members of the index:
 *
 *     c NUL namespace NUL checkpoint                       a checkpoint
 *     w NUL namespace NUL checkpoint NUL task NUL place    something that a task wrote
 *
 * Fields of the hash: the same, and for each checkpoint `m…` its metadata and `h…` what it holds (channel NUL version NUL, once
 * or more), and `v NUL namespace NUL channel NUL version` the values. No part of a name holds a NUL (key-names.ts).
 */

/**
 * Writes members and fields and sets the time after which the thread is gone.
 * ARGV: seconds ("" = for ever), what must be there ("" = nothing, "thread", or a member), count of members, members, and then
 * for each field "first" (what is there stays) or "last" (what is there is replaced), field, value.
 * @returns 1, or 0 when what must be there isn't and nothing was written
 */
export const saveScript = `
local index, data = KEYS[1], KEYS[2]
redis.call('HLEN', data)
if ARGV[2] == 'thread' then
  if redis.call('EXISTS', index) == 0 then return 0 end
elseif ARGV[2] ~= '' and not redis.call('ZSCORE', index, ARGV[2]) then
  return 0
end
local fields = 4 + tonumber(ARGV[3])
for place = 4, fields - 1 do redis.call('ZADD', index, 0, ARGV[place]) end
for place = fields, #ARGV, 3 do
  redis.call(ARGV[place] == 'first' and 'HSETNX' or 'HSET', data, ARGV[place + 1], ARGV[place + 2])
end
for _, key in ipairs(KEYS) do
  if ARGV[1] == '' then redis.call('PERSIST', key) else redis.call('EXPIRE', key, ARGV[1]) end
end
return 1
`;

/**
 * Reads a checkpoint. ARGV: namespace, checkpoint ("" = the newest).
 * @returns null, or: its member, its record, its metadata, what it holds, the values in that order (null where there is none),
 * the members of what was written on it, and the records of those
 */
export const readScript = `
local index, data = KEYS[1], KEYS[2]
local start = 'c\\0' .. ARGV[1] .. '\\0'
local member = start .. ARGV[2]
if ARGV[2] == '' then
  member = redis.call('ZRANGE', index, '(c\\0' .. ARGV[1] .. '\\1', '[' .. start, 'BYLEX', 'REV', 'LIMIT', 0, 1)[1]
end
local record = member and redis.call('HGET', data, member)
if not record then return false end
local rest = string.sub(member, 2)
local held = redis.call('HGET', data, 'h' .. rest) or ''
local values = {}
for name in string.gmatch(held, '([^%z]*%z[^%z]*)%z') do
  values[#values + 1] = redis.call('HGET', data, 'v\\0' .. ARGV[1] .. '\\0' .. name)
end
local written = redis.call('ZRANGE', index, '[w' .. rest .. '\\0', '(w' .. rest .. '\\1', 'BYLEX')
local writes = {}
for place, name in ipairs(written) do writes[place] = redis.call('HGET', data, name) end
return { member, record, redis.call('HGET', data, 'm' .. rest), held, values, written, writes }
`;

/**
 * Takes away what is newer than a checkpoint, in every namespace: checkpoints, values that only they held, what was written on
 * them; and what was written on the checkpoint itself after its interrupts were answered.
 * ARGV: the checkpoint, the channel of interrupts, the channel of answers to them.
 */
export const removeScript = `
local index, data = KEYS[1], KEYS[2]
local after, interrupt, resume = ARGV[1], ARGV[2], ARGV[3]
local held, asked, on_it = {}, {}, {}
-- Lua compares by the server's language, the index by bytes.
local function is_newer(id)
  for place = 1, #id do
    local one, other = string.byte(id, place), string.byte(after, place) or -1
    if one ~= other then return one > other end
  end
  return false
end
local function remove(member)
  redis.call('ZREM', index, member)
  redis.call('HDEL', data, member)
end
for _, member in ipairs(redis.call('ZRANGE', index, '[c\\0', '(c\\1', 'BYLEX')) do
  local namespace, id = string.match(member, '^c%z([^%z]*)%z([^%z]*)$')
  local rest = string.sub(member, 2)
  if is_newer(id) then
    remove(member)
    redis.call('HDEL', data, 'm' .. rest, 'h' .. rest)
  else
    for name in string.gmatch(redis.call('HGET', data, 'h' .. rest) or '', '([^%z]*%z[^%z]*)%z') do
      held['v\\0' .. namespace .. '\\0' .. name] = true
    end
  end
end
for _, field in ipairs(redis.call('HKEYS', data)) do
  if string.sub(field, 1, 2) == 'v\\0' and not held[field] then redis.call('HDEL', data, field) end
end
for _, member in ipairs(redis.call('ZRANGE', index, '[w\\0', '(w\\1', 'BYLEX')) do
  local namespace, id, task = string.match(member, '^w%z([^%z]*)%z([^%z]*)%z([^%z]*)')
  if is_newer(id) then
    remove(member)
  elseif id == after then
    local channel = string.match(redis.call('HGET', data, member) or '', '^[^%z]*')
    local asking = namespace .. '\\0' .. task
    if channel == interrupt then asked[asking] = true else on_it[#on_it + 1] = { member, channel, asking } end
  end
end
for _, write in ipairs(on_it) do
  if write[2] == resume or asked[write[3]] then remove(write[1]) end
end
return 1
`;
