//! Two processes that count requests in one Redis, and what they do while it is away.

use crate::world::{Answer, Who, World, ask};
use axum::http::Method;
use axum::{Extension, Router};
use frontdesk_domain::{Role, Secret};
use frontdesk_testkit::redis::Redis;
use frontdesk_web::access::{Limits, Pace, Rate, Shared};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

const FAR: Rate = Rate { per_second: 1_000, burst: 100_000 };
/// Longer than a request waits for a Redis that does not answer, and than it takes until Redis is tried again.
const SOON: Duration = Duration::from_secs(8);

#[test]
fn two_processes_share_a_rate() {
    with_redis(shares);
}

#[test]
fn a_redis_that_is_away_fails_no_request() {
    with_redis(goes_on_alone);
}

fn with_redis<F: Future<Output = ()>>(case: fn(World) -> F) {
    let missing = Redis::start().unwrap().is_none();
    if missing {
        let wanted = std::env::var("FRONTDESK_REQUIRE_REDIS").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_REDIS=1, and no redis-server is installed");
        return eprintln!("Redis was NOT asked: no redis-server is installed (scripts/needs.sh redis)");
    }
    crate::world::in_memory(case);
}

/// One that refuses the fourth request of an actor at once, and lets in one more each second.
fn process(world: &World, redis: &Redis) -> Router {
    let actor = Rate { per_second: 1, burst: 3 };
    process_at(world, redis, Limits { address: FAR, actor, tenant: FAR })
}

fn process_at(world: &World, redis: &Redis, limits: Limits) -> Router {
    let shared = Shared::new(&Secret::new(redis.url())).unwrap();
    let pace = Arc::new(Pace::new(Some(limits)).sharing(Some(Arc::new(shared))));
    let app = frontdesk_web::App::from(frontdesk_web::Parts { pace, ..(*world.app).clone() });
    let peer = axum::extract::ConnectInfo(SocketAddr::from(([203, 0, 113, 9], 4000)));
    frontdesk_web::router(app).layer(Extension(peer))
}

async fn get(router: &Router, who: &Who) -> Answer {
    ask(router, Method::GET, "/v1/bookings", &[(who.header.0, who.header.1.as_str())], None).await
}

fn left(answer: &Answer) -> u32 {
    answer.headers["ratelimit-remaining"].to_str().unwrap().parse().unwrap()
}

async fn shares(world: World) {
    let redis = Redis::start().unwrap().unwrap();
    let (one, other) = (process(&world, &redis), process(&world, &redis));
    let who = world.member(&world.ours, Role::Agent).await;
    let mut seen = Vec::new();
    for router in [&one, &other, &one] {
        seen.push(left(&get(router, &who).await.expect(200)));
    }
    assert_eq!(seen, [2, 1, 0], "what one lets in, the other knows of");
    for router in [&other, &one] {
        let refused = get(router, &who).await;
        refused.refused(429, "too_many");
        assert_eq!((&refused.headers["retry-after"], left(&refused)), (&"1".parse().unwrap(), 0));
    }
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let (a, b) = tokio::join!(get(&one, &who), get(&other, &who));
    let let_in = [&a, &b].iter().filter(|answer| answer.status == 200).count();
    assert_eq!(let_in, 1, "of two at once who come when one may, one does");
    let colleague = world.member(&world.ours, Role::Agent).await;
    assert_eq!(left(&get(&other, &colleague).await.expect(200)), 2, "others are others");
    many_at_once(&world, &redis).await;
}

/// Fifty requests at the same moment at two processes: as many are let in as one would.
async fn many_at_once(world: &World, redis: &Redis) {
    let limits = Limits { address: FAR, actor: Rate { per_second: 1, burst: 20 }, tenant: FAR };
    let routers = [process_at(world, redis, limits), process_at(world, redis, limits)];
    let who = world.member(&world.ours, Role::Agent).await;
    for router in &routers {
        get(router, &world.member(&world.ours, Role::Agent).await).await.expect(200);
    }
    let begun = Instant::now();
    let all = futures::future::join_all((0..50).map(|n| get(&routers[n % 2], &who))).await;
    let let_in = all.iter().filter(|answer| answer.status == 200).count();
    let more = begun.elapsed().as_secs() as usize + 1;
    assert!((20..=20 + more).contains(&let_in), "{let_in} were let in");
}

async fn goes_on_alone(world: World) {
    let mut redis = Redis::start().unwrap().unwrap();
    let (one, other) = (process(&world, &redis), process(&world, &redis));
    let who = world.member(&world.ours, Role::Agent).await;
    get(&one, &who).await.expect(200);
    assert_eq!(left(&get(&other, &who).await.expect(200)), 1);

    redis.freeze().unwrap();
    let begun = Instant::now();
    let mut seen = Vec::new();
    for router in [&one, &one, &one, &one, &other] {
        let answer = get(router, &who).await;
        seen.push((answer.status.as_u16(), left(&answer)));
    }
    assert!(begun.elapsed() < SOON, "requests waited {:?} for Redis", begun.elapsed());
    assert_eq!(seen, [(200, 2), (200, 1), (200, 0), (429, 0), (200, 2)], "each counts by itself, and still counts");

    redis.thaw().unwrap();
    together_again(&world, &one, &other).await;
    redis.stop();
    let late = world.member(&world.ours, Role::Agent).await;
    get(&one, &late).await.expect(200);
    assert_eq!(left(&get(&other, &late).await.expect(200)), 2, "alone");
    redis.start_again().unwrap();
    together_again(&world, &one, &other).await;
}

/// In a while, what one lets in the other knows of again.
async fn together_again(world: &World, one: &Router, other: &Router) {
    let begun = Instant::now();
    loop {
        let who = world.member(&world.ours, Role::Agent).await;
        get(one, &who).await.expect(200);
        if left(&get(other, &who).await.expect(200)) == 1 {
            return;
        }
        assert!(begun.elapsed() < SOON, "they go on alone although Redis is back");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
