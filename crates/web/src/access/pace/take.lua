-- Counts one request for each of KEYS, in order, until one is over its rate; tells how many microseconds each is
-- ahead, the one that was over too. ARGV: for each key the microseconds that a request costs, and those of the burst.
-- The clock is the server's own, so that no process's counts.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local told = {}
for n, who in ipairs(KEYS) do
  local step, whole = tonumber(ARGV[2 * n - 1]), tonumber(ARGV[2 * n])
  local rested = math.max(tonumber(redis.call('GET', who) or '0'), now) + step
  told[n] = rested - now
  if told[n] > whole then
    return told
  end
  redis.call('SET', who, string.format('%.0f', rested), 'PX', math.ceil(told[n] / 1000))
end
return told
